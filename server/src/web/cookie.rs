//! Cookies as the portal sets them: host only, `HttpOnly`, `SameSite=Lax`; with https also
//! `Secure` and the prefix `__Host-`, which no neighbouring site can forge.

use axum_extra::extract::CookieJar;
use http::{HeaderMap, HeaderValue};

/// A year, in seconds.
pub const YEAR: u32 = 31_536_000;

/// The name under which a cookie goes out.
fn name(plain: &str, secure: bool) -> String {
    if secure {
        format!("__Host-{plain}")
    } else {
        plain.to_owned()
    }
}

/// The value of a cookie of the request.
pub fn read(headers: &HeaderMap, plain: &str, secure: bool) -> Option<String> {
    CookieJar::from_headers(headers)
        .get(&name(plain, secure))
        .map(|cookie| cookie.value().to_owned())
}

/// A `Set-Cookie` line; without `seconds` it ends with the browser. `value` is of our own
/// making (letters and digits).
pub fn set(plain: &str, value: &str, seconds: Option<u32>, secure: bool) -> HeaderValue {
    let lasts = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let mark = if secure { "; Secure" } else { "" };
    let line = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax{lasts}{mark}",
        name(plain, secure)
    );
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// A `Set-Cookie` line that takes a cookie away.
pub fn clear(plain: &str, secure: bool) -> HeaderValue {
    set(plain, "", Some(0), secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_cookies_on_https() {
        assert_eq!(
            set("portal_staff", "ab12", None, true),
            "__Host-portal_staff=ab12; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(
            clear("portal_staff", false),
            "portal_staff=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
        );
    }

    #[test]
    fn a_plain_cookie_counts_for_nothing_on_https() {
        let mut headers = HeaderMap::new();
        headers.insert("cookie", HeaderValue::from_static("portal_staff=ab12"));
        assert_eq!(
            read(&headers, "portal_staff", false).as_deref(),
            Some("ab12")
        );
        assert_eq!(read(&headers, "portal_staff", true), None);
    }
}
