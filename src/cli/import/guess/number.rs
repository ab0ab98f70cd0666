//! Phone numbers and organisation numbers among words.
//!
//! Never: takes a date, an amount or an account for one.

/// Words by which a row says that a number is a phone's.
const PHONE: &[&str] = &["telefon", "tlf", "phone", "mobil", "ring", "call"];

/// The phone number of a row; it says so, or the number stands beside an e-mail address.
pub fn phone(row: &str, has_email: bool) -> Option<String> {
    let small = row.to_lowercase();
    if !has_email && !PHONE.iter().any(|word| small.contains(word)) && !row.contains("+47") {
        return None;
    }
    runs(row).into_iter().find(|run| {
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let national = digits
            .strip_prefix("0047")
            .or_else(|| digits.strip_prefix("47").filter(|_| run.starts_with('+')));
        let national = national.unwrap_or(&digits);
        national.len() == 8 && national.starts_with(|first: char| ('2'..='9').contains(&first))
    })
}

/// The organisation number of a row that speaks of one, as nine digits.
pub fn organisation(row: &str) -> Option<String> {
    let small = row.to_lowercase();
    if !small.contains("org") && !small.contains("mva") {
        return None;
    }
    let digits =
        runs(row).into_iter().map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.into_iter().find(|digits| is_organisation(digits))
}

/// Whether the last digit is the one that the others ask for.
fn is_organisation(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .zip([3, 2, 7, 6, 5, 4, 3, 2, 1])
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    digits.len() == 9 && sum.is_multiple_of(11)
}

/// Digits in a row, with the single blanks between them.
fn runs(row: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut run = String::new();
    for sign in row.chars().chain(['.']) {
        let goes_on = sign.is_ascii_digit() || (sign == ' ' && !run.is_empty() && !run.ends_with(' '));
        if !goes_on && !run.is_empty() {
            runs.push(std::mem::take(&mut run).trim().to_owned());
        }
        if goes_on || sign == '+' {
            run.push(sign);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::{organisation, phone};

    #[test]
    fn numbers_are_what_the_row_says_they_are() {
        assert_eq!(phone("Tlf. 22 00 00 03", false).as_deref(), Some("22 00 00 03"));
        assert_eq!(phone("Ring oss på +47 22000003.", false).as_deref(), Some("+47 22000003"));
        assert_eq!(phone("Leder, a@b.no, 2200 0001", true).as_deref(), Some("2200 0001"));
        assert_eq!(phone("Kontonummer 22000003", false), None);
        assert_eq!(phone("Ring før 01.02.2026 eller 123", false), None);
        assert_eq!(organisation("Org.nr. 999 999 999").as_deref(), Some("999999999"));
        assert_eq!(organisation("Org.nr. 999 999 998"), None);
    }
}
