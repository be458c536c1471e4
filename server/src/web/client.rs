//! Whom limits are counted for.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

use axum::extract::ConnectInfo;
use http::request::Parts;

/// The address from which a request came; an IPv6 address counts by its /64, which is one
/// household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientAddress(IpAddr);

impl ClientAddress {
    /// With proxies in front, what the outermost of them saw; headers that the client could
    /// have written itself count for nothing.
    pub(super) fn of(parts: &Parts, proxies: usize) -> Self {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
        let forwarded = parts
            .headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|text| text.trim().parse::<IpAddr>().ok())
            .collect::<Vec<_>>();
        let seen = match proxies {
            0 => Some(peer),
            count => forwarded
                .len()
                .checked_sub(count)
                .and_then(|at| forwarded[at]),
        };
        Self(household(seen.unwrap_or(peer)))
    }
}

impl fmt::Display for ClientAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(forwarded: &str) -> Parts {
        let (parts, ()) = http::Request::get("/")
            .header("x-forwarded-for", forwarded)
            .extension(ConnectInfo(SocketAddr::from(([10, 0, 0, 1], 5))))
            .body(())
            .unwrap()
            .into_parts();
        parts
    }

    #[test]
    fn believes_only_its_own_proxies() {
        let claimed = parts("6.6.6.6, 1.2.3.4");
        assert_eq!(ClientAddress::of(&claimed, 0).to_string(), "10.0.0.1");
        assert_eq!(ClientAddress::of(&claimed, 1).to_string(), "1.2.3.4");
        assert_eq!(ClientAddress::of(&claimed, 2).to_string(), "6.6.6.6");
        assert_eq!(ClientAddress::of(&claimed, 3).to_string(), "10.0.0.1");
        assert_eq!(
            ClientAddress::of(&parts("nonsense"), 1).to_string(),
            "10.0.0.1"
        );
    }

    #[test]
    fn counts_a_household_once() {
        let one = ClientAddress::of(&parts("2001:db8:1:2:3:4:5:6"), 1);
        let other = ClientAddress::of(&parts("2001:db8:1:2::9"), 1);
        assert_eq!(one, other);
        assert_eq!(
            ClientAddress::of(&parts("::ffff:1.2.3.4"), 1).to_string(),
            "1.2.3.4"
        );
    }
}
