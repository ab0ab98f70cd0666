//! Who answers for the data, and how to reach them.
//!
//! Never: holds a real person's data of ours; these are the site owner's words.

use super::declare::{declare, words};
use super::{Address, ByPage, Contact, Date, List, Rich, Text};

declare! {
    /// Who decides why and how personal data are processed (GDPR art. 4(7), 13(1)(a)).
    Controller {
        /// The legal name; a prompt must say who asks.
        /// Law: GDPR art. 13(1)(a), 14(1)(a); ekomloven § 3-15 first paragraph.
        "name" name: Text<'v>,
        /// Nine digits. Default: not shown.
        /// Law: foretaksregisterloven § 10-2; ehandelsloven § 8.
        "orgNumber" org_number: Option<&'v str>,
        /// Who stands for it, such as «daglig leder». Default: not said.
        /// Law: none asks for it.
        "representedBy" represented_by: Option<Text<'v>>,
        /// Postal address. Default: not shown.
        /// Law: GDPR art. 13(1)(a), 14(1)(a); ehandelsloven § 8.
        "address" address: Option<Text<'v>>,
        /// E-mail address. Default: not shown.
        /// Law: GDPR art. 13(1)(a), 14(1)(a); ehandelsloven § 8.
        "email" email: Option<&'v str>,
        /// Telephone number. Default: not shown.
        /// Law: GDPR art. 13(1)(a), 14(1)(a).
        "phone" phone: Option<&'v str>,
        /// What kind of organisation it is, for what `check` demands of it. Default: private.
        /// Law: GDPR art. 6(1) second subparagraph, 9(1), 37(1).
        "sector" sector: ByPage<Option<Sector>>,
        /// The country, where that is outside the EEA, for what `check` demands then; visitors see the address. Default: inside.
        /// Law: GDPR art. 27.
        /// Example: `"Sveits"`.
        "country" country: ByPage<Option<Text<'v>>>,
        /// Its representative in the EEA, where it is outside. Default: none.
        /// Law: GDPR art. 13(1)(a), 14(1)(a), 27.
        "representative" representative: Option<Contact<'v>>,
        /// Others who decide together with it. Default: none.
        /// Law: GDPR art. 26.
        "jointControllers" joint_controllers: List<'v, JointController<'v>>,
    }
}

declare! {
    /// One who decides together with the controller (GDPR art. 26).
    JointController {
        /// The legal name.
        /// Law: GDPR art. 13(1)(a), 14(1)(a), 26.
        "name" name: Text<'v>,
        /// The essence of who does what.
        /// Law: GDPR art. 26(2).
        "arrangement" arrangement: Text<'v>,
        /// Nine digits. Default: not shown.
        /// Law: foretaksregisterloven § 10-2; ehandelsloven § 8.
        "orgNumber" org_number: Option<&'v str>,
        /// Postal address. Default: not shown.
        /// Law: GDPR art. 13(1)(a), 14(1)(a).
        "address" address: Option<Text<'v>>,
        /// E-mail address. Default: not shown.
        /// Law: GDPR art. 13(1)(a), 14(1)(a).
        "email" email: Option<&'v str>,
        /// Telephone number. Default: not shown.
        /// Law: GDPR art. 13(1)(a), 14(1)(a).
        "phone" phone: Option<&'v str>,
    }
}

words! {
    /// A kind of organisation.
    Sector {
        /// A company or an association.
        "private" Private,
        /// A public body.
        "public" Public,
        /// A crisis centre, or one for people who have met abuse.
        "crisis-centre" CrisisCentre,
        /// Health care.
        "health" Health,
        /// Services for children.
        "children" Children,
        /// A religious community, a union or a party.
        "belief" Belief,
    }
}

declare! {
    /// The data protection officer (GDPR art. 37–39).
    Officer {
        /// Whether there is one. Default: appointed.
        /// Law: GDPR art. 37(1).
        "status" status: ByPage<Option<Appointment>>,
        /// Why there is none. Default: not said.
        /// Law: GDPR art. 37(1).
        /// Example: `"Vi er for små til at loven krever et personvernombud."`.
        "reasonNone" reason_none: Option<Text<'v>>,
        /// A name or a role. Default: not shown.
        /// Law: GDPR art. 13(1)(b), 14(1)(b).
        "name" name: Option<Text<'v>>,
        /// E-mail address. Default: not shown.
        /// Law: GDPR art. 13(1)(b), 14(1)(b), 37(7).
        "email" email: Option<&'v str>,
        /// Telephone number. Default: not shown.
        /// Law: GDPR art. 13(1)(b), 14(1)(b), 37(7).
        "phone" phone: Option<&'v str>,
        /// What the officer is there for. Default: our own sentence.
        /// Law: GDPR art. 38; personopplysningsloven § 18.
        "about" about: Option<Rich<'v>>,
        /// The officer's tasks, one by one. Default: none listed.
        /// Law: GDPR art. 39.
        "tasks" tasks: List<'v, Rich<'v>>,
    }
}

words! {
    /// Whether there is a data protection officer (GDPR art. 37).
    Appointment {
        /// There is one.
        "appointed" Appointed,
        /// There is none.
        "none" None,
    }
}

declare! {
    /// One who processes data for the controller (GDPR art. 28).
    Processor {
        /// The company.
        /// Law: GDPR art. 13(1)(e), 14(1)(e), 28.
        "name" name: Text<'v>,
        /// What it does for the controller.
        /// Law: GDPR art. 28(3).
        "purpose" purpose: Text<'v>,
        /// Where. Default: not said.
        /// Law: GDPR art. 13(1)(f), 14(1)(f).
        "country" country: Option<Text<'v>>,
        /// The safeguard when that is outside the EEA. Default: none.
        /// Law: GDPR art. 13(1)(f), 14(1)(f), 44–49.
        "transfer" transfer: Option<Text<'v>>,
        /// The day of the data processing agreement, as `2026-11-21`. Default: not known.
        /// Law: GDPR art. 28(3).
        "agreedAt" agreed_at: ByPage<Option<Date>>,
    }
}

declare! {
    /// How to use the rights of GDPR art. 15–22.
    Rights {
        /// What to do. Default: our own sentence with the controller's e-mail address.
        /// Law: GDPR art. 12(2), 13(2)(b), 14(2)(c).
        "howTo" how_to: Option<Rich<'v>>,
        /// When the answer comes. Default: within one month.
        /// Law: GDPR art. 12(3).
        "deadline" deadline: Option<Text<'v>>,
        /// Limits and fees that the law allows. Default: none.
        /// Law: GDPR art. 12(5); personopplysningsloven §§ 16–17.
        "limits" limits: Option<Rich<'v>>,
    }
}

/// The age from which children answer for themselves: personopplysningsloven § 5, as of 2026-11.
const AGE_OF_CONSENT: u32 = 13;

declare! {
    /// What holds for children (GDPR art. 8, 12(1)).
    Children {
        /// The age in years from which a child answers for itself; from 13 to 16. Default: 13.
        /// Law: GDPR art. 8(1); personopplysningsloven § 5.
        "ageOfConsent" declared_age: Option<u32>,
        /// What children should know, in words that they understand. Default: nothing more than that age.
        /// Law: GDPR art. 12(1), recital 58.
        "text" text: Option<Rich<'v>>,
    }
}

impl Children<'_> {
    /// The age from which a child answers for itself.
    pub fn age_of_consent(self) -> u32 {
        self.declared_age().unwrap_or(AGE_OF_CONSENT)
    }
}

declare! {
    /// Where to complain (GDPR art. 13(2)(d), 77). Default: Datatilsynet.
    Complaint {
        /// The supervisory authority.
        /// Law: GDPR art. 13(2)(d), 14(2)(e), 77.
        "authority" authority: Text<'v>,
        /// Its page about complaints. Default: not shown.
        /// Law: GDPR art. 12(1).
        "url" url: Option<Address<'v>>,
        /// Its postal address. Default: not shown.
        /// Law: GDPR art. 12(1).
        "postal" postal: Option<Text<'v>>,
    }
}
