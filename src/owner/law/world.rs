//! Countries of the EEA, and numbers of the Norwegian register of companies.
//!
//! Never: knows which third countries protect data well; that changes, and needs a person.

/// The countries of the EEA in bokmål, nynorsk and English, and by their ISO 3166 letters.
const EEA: &str = "|norge|noreg|norway|no|island|iceland|is|liechtenstein|li|sverige|sweden|se|danmark|denmark|dk|\
    finland|fi|estland|estonia|ee|latvia|lv|litauen|lithuania|lt|polen|poland|pl|tyskland|germany|de|nederland|\
    netherlands|the netherlands|nl|belgia|belgium|be|luxembourg|luxemburg|lu|frankrike|france|fr|spania|spain|es|\
    portugal|pt|italia|italy|it|malta|mt|hellas|greece|gr|kypros|cyprus|cy|østerrike|austerrike|austria|at|\
    tsjekkia|czechia|czech republic|cz|slovakia|sk|slovenia|si|ungarn|hungary|hu|romania|ro|bulgaria|bg|kroatia|\
    croatia|hr|irland|ireland|ie|eøs|eu|eea|eu/eøs|eu/eea|";

/// Whether a text in small letters names a country outside the EEA. Of several, one is enough; a text that names none
/// is inside as far as we know.
pub fn is_outside(text: &str) -> bool {
    let names = text
        .split([',', ';', '\n', '(', ')'])
        .flat_map(|part| part.split(" og ").flat_map(|part| part.split(" and ")).map(str::trim));
    let mut names = names.filter(|name| !name.is_empty());
    names.any(|name| !EEA.contains(&format!("|{name}|")))
}

/// Whether nine digits are an organisation number: the last is the check digit modulus 11.
pub fn is_org_number(text: &str) -> bool {
    let digits: Vec<u32> =
        text.chars().filter(|sign| !sign.is_whitespace()).filter_map(|sign| sign.to_digit(10)).collect();
    let signs = text.chars().filter(|sign| !sign.is_whitespace()).count();
    let sum: u32 = digits.iter().zip([3, 2, 7, 6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    // Ten has no digit, and such numbers are not given out.
    digits.len() == 9 && signs == 9 && digits.last() == Some(&((11 - sum % 11) % 11))
}

#[cfg(test)]
mod tests {
    use super::{is_org_number, is_outside};

    #[test]
    fn countries_are_known_in_three_languages() {
        for inside in ["norge", "noreg\nnorway", "ie", "sverige og finland", "irland (eu)", ""] {
            assert!(!is_outside(inside), "{inside}");
        }
        for outside in ["usa", "india", "norge og usa", "us", "sveits"] {
            assert!(is_outside(outside), "{outside}");
        }
    }

    #[test]
    fn the_last_digit_of_an_organisation_number_is_checked() {
        assert!(is_org_number("200000005") && is_org_number("200 000 005"));
        assert!(!is_org_number("200000006") && !is_org_number("20000000") && !is_org_number("NO200000005"));
    }
}
