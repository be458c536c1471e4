# The commands of the house. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help run test check bench fmt docs snapshots

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ \t/' | expand -t 14

run: ## start the portal for demonstration, optimised (the whole set-up)
	cargo run --release

test: ## everything that CI runs: format, lints, tests on both engines, journeys, docs
	tools/test

check: ## the quick round while writing: format, compile, rules
	cargo fmt --all --check
	PORTAL_SKIP_ASSETS=1 cargo check --workspace --all-targets
	cargo test -p domain --quiet

bench: ## what the portal costs, beside what the machine could do at best (minutes)
	cargo bench --locked -p server --bench portal

fmt: ## format the sources
	cargo fmt --all

docs: ## write the generated pages of docs/ anew, then look up what they cite
	UPDATE_DOCS=1 cargo test --quiet -p domain --test dossier
	UPDATE_DOCS=1 cargo test --quiet -p app --lib catalogue_of_mails
	UPDATE_DOCS=1 PORTAL_SKIP_ASSETS=1 cargo test --quiet -p server --lib docs_
	tools/check-docs

snapshots: ## look at changed snapshots (needs cargo-insta)
	cargo insta review
