//! What is missing of one row of things in another.
//!
//! Never: lets a thing count that stands before one that came earlier.

/// How many steps are tried before everything counts as missing.
const MOST_STEPS: usize = 4_000;

/// The things of `source` that have no like in `drawn`, in the same order (Myers' shortest edit script).
pub fn missing(
    source: &[String],
    drawn: &[String],
    is_like: impl Fn(&String, &String) -> bool,
) -> Vec<String> {
    let (n, m) = (source.len(), drawn.len());
    let at = |k: isize| (k + (MOST_STEPS + 1) as isize) as usize;
    let mut reach = vec![0_usize; 2 * MOST_STEPS + 3];
    let mut traces = Vec::new();
    for d in 0..=(n + m).min(MOST_STEPS) as isize {
        traces.push(reach[at(-d - 1)..=at(d + 1)].to_vec());
        for k in (-d..=d).step_by(2) {
            let is_down = k == -d || (k != d && reach[at(k - 1)] < reach[at(k + 1)]);
            let mut x = if is_down { reach[at(k + 1)] } else { reach[at(k - 1)] + 1 };
            let mut y = (x as isize - k) as usize;
            while x < n && y < m && is_like(&source[x], &drawn[y]) {
                (x, y) = (x + 1, y + 1);
            }
            reach[at(k)] = x;
            if x >= n && y >= m {
                return walk_back(source, &traces, (n, m));
            }
        }
    }
    source.to_vec()
}

fn walk_back(source: &[String], traces: &[Vec<usize>], end: (usize, usize)) -> Vec<String> {
    let mut missing = Vec::new();
    let (mut x, mut y) = (end.0 as isize, end.1 as isize);
    for (d, reach) in traces.iter().enumerate().rev() {
        let d = d as isize;
        let at = |k: isize| reach[(k + d + 1) as usize] as isize;
        let k = x - y;
        let is_down = k == -d || (k != d && at(k - 1) < at(k + 1));
        let before = if is_down { k + 1 } else { k - 1 };
        let (from_x, from_y) = (at(before), at(before) - before);
        if d > 0 && !is_down {
            missing.push(source[from_x as usize].clone());
        }
        (x, y) = (from_x, from_y);
    }
    missing.reverse();
    missing
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn what_is_gone_and_what_has_changed_places_is_missing() {
        let row = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let found =
            |one: &str, other: &str| missing(&row(one), &row(other), |one, other| one == other).join(" ");
        assert_eq!(found("a b c", "x a b y c"), "");
        assert_eq!(found("a b c d", "a c d"), "b");
        assert_eq!(found("a b", "b a").len(), 1);
        assert_eq!(found("a b c", "x"), "a b c");
    }
}
