# Home, catalogue of procedures, forms, contact.

home-title = File and follow a civil judgment enforcement dossier
home-description = See which papers are needed, download forms, send and follow a dossier on civil judgment enforcement.
home-lead = See which papers you need, fill in the form, send photos of your papers and follow the result on your phone. No account needed.
home-search = What do you need?
home-search-hint = Type the name of a procedure or form, or a dossier code.
home-track = Track a dossier
home-track-about = You need the dossier code and the lookup secret.
home-common = Most asked for
home-all = See all procedures
home-news = Good to know
home-signing-title = A form sent online still has to be signed
home-signing = Without an electronic signature, a dossier sent online is filed in advance. After sending it, sign the form at the one-stop desk or post a signed copy.
home-contact = Whom to ask

contact-name = Agency
contact-address = Address
contact-phone = Telephone
contact-email = E-mail
contact-hours = Reception hours
contact-hours-value = { $hours }, Monday to Friday

catalogue-title = Procedures
catalogue-description = All procedures of civil judgment enforcement: which papers, how long, where to file.
catalogue-found-title = Results for “{ $query }”
catalogue-online = Can be sent online
catalogue-others = Guidance and forms to download
catalogue-others-about = These are handed in at the one-stop desk or sent by post.
catalogue-count = { $count ->
    [one] { $count } procedure found.
   *[other] { $count } procedures found.
}
catalogue-nothing = No procedure found.
catalogue-nothing-advice = Try a shorter word, such as “complaint” or “fee”. Vietnamese may be typed without accents.

forms-title = Forms
forms-description = Download forms of civil judgment enforcement as Word and PDF files.
forms-lead = Download a form, then fill it in on your computer, or print it and write by hand. The forms themselves are in Vietnamese.
forms-docx = Word form
forms-pdf = PDF form
forms-how = A form that is filled in and signed can be handed in at the one-stop desk or sent by post.

gallery-title = Component gallery
gallery-lead = Every component of the interface, with sample data.
unconfirmed = (not confirmed by the agency)
