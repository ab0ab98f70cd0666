//! What a refused service may have left on the device, by name and pattern.
//!
//! Never: touches the device; it only says what is to go.

/// Whether a name fits a declared one, in which `*` stands for any signs.
pub fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut at, mut here) = (0, 0);
    // The last star, and how far it has swallowed: when what follows fails, it swallows one sign more.
    let mut star: Option<(usize, usize)> = None;
    while let Some(sign) = name.get(here) {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at, here));
                at += 1;
            }
            Some(wanted) if wanted == sign => {
                at += 1;
                here += 1;
            }
            _ => {
                let Some((star_at, swallowed)) = star else { return false };
                star = Some((star_at, swallowed + 1));
                at = star_at + 1;
                here = swallowed + 1;
            }
        }
    }
    pattern.get(at..).is_some_and(|rest| rest.iter().all(|sign| *sign == b'*'))
}

/// The domains that a page of this host may have set a cookie for: itself, and each parent of two
/// labels or more. Browsers refuse public suffixes by themselves.
pub fn domains(host: &str) -> impl Iterator<Item = &str> {
    let numeric = host.ends_with(|sign: char| sign.is_ascii_digit() || sign == ']');
    std::iter::successors(Some(host), move |domain| {
        let (_, parent) = domain.split_once('.')?;
        (!numeric && parent.contains('.')).then_some(parent)
    })
}

/// The paths that a page at this path may have set a cookie for: `/a/b` gives `/a/b`, `/a/`, `/a` and `/`.
pub fn paths(path: &str) -> Vec<&str> {
    let mut paths = vec![path];
    for (at, _) in
        path.bytes().enumerate().filter(|(_, byte)| *byte == b'/').collect::<Vec<_>>().into_iter().rev()
    {
        paths.extend([path.get(..=at), path.get(..at)].into_iter().flatten().filter(|part| !part.is_empty()));
    }
    paths.dedup();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_signs() {
        for (pattern, name) in [
            ("_ga", "_ga"),
            ("_ga*", "_ga"),
            ("_ga*", "_ga_X1"),
            ("_pk_id.*", "_pk_id.1.ab"),
            ("*", ""),
            ("a*b*c", "a-b-b-c"),
            ("*_id", "x_id_id"),
        ] {
            assert!(fits(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in
            [("_ga", "_gat"), ("_ga*", "ga"), ("a*b*c", "a-b"), ("", "x"), ("*_id", "x_idx")]
        {
            assert!(!fits(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn cookies_are_sought_on_every_parent_and_path() {
        assert_eq!(
            domains("www.a.kommune.no").collect::<Vec<_>>(),
            ["www.a.kommune.no", "a.kommune.no", "kommune.no"]
        );
        assert_eq!(domains("localhost").collect::<Vec<_>>(), ["localhost"]);
        assert_eq!(domains("127.0.0.1").collect::<Vec<_>>(), ["127.0.0.1"]);
        assert_eq!(paths("/a/b"), ["/a/b", "/a/", "/a", "/"]);
        assert_eq!(paths("/"), ["/"]);
    }
}
