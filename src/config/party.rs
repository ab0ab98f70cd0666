//! Who answers for the data, and how to reach them.
//!
//! Never: holds a real person's data of ours; these are the site owner's words.

use super::declare::{declare, words};
use super::{Address, ByPage, Contact, Date, List, Rich, Text};

declare! {
    /// Who decides why and how personal data are processed (GDPR art. 4(7), 13(1)(a)).
    Controller {
        /// The legal name. Required: a prompt must say who asks (ekomloven § 3-15).
        "name" name: Text<'v>,
        /// Nine digits. Default: not shown.
        "orgNumber" org_number: Option<&'v str>,
        /// Who stands for it, such as «daglig leder». Default: not said.
        "representedBy" represented_by: Option<Text<'v>>,
        /// Postal address. Default: not shown.
        "address" address: Option<Text<'v>>,
        /// Default: not shown.
        "email" email: Option<&'v str>,
        /// Default: not shown.
        "phone" phone: Option<&'v str>,
        /// What kind of organisation it is, for what `check` demands of it. Default: private.
        "sector" sector: ByPage<Option<Sector>>,
        /// The country, where that is outside the EEA, for what `check` demands then; visitors see the address. Default: inside.
        "country" country: ByPage<Option<Text<'v>>>,
        /// Its representative in the EEA, where it is outside (GDPR art. 27). Default: none.
        "representative" representative: Option<Contact<'v>>,
        /// Others who decide together with it (GDPR art. 26). Default: none.
        "jointControllers" joint_controllers: List<'v, JointController<'v>>,
    }
}

declare! {
    /// One who decides together with the controller (GDPR art. 26).
    JointController {
        /// The legal name.
        "name" name: Text<'v>,
        /// The essence of who does what (GDPR art. 26(2)).
        "arrangement" arrangement: Text<'v>,
        /// Nine digits. Default: not shown.
        "orgNumber" org_number: Option<&'v str>,
        /// Postal address. Default: not shown.
        "address" address: Option<Text<'v>>,
        /// Default: not shown.
        "email" email: Option<&'v str>,
        /// Default: not shown.
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
        "status" status: ByPage<Option<Appointment>>,
        /// Why there is none. Default: not said.
        "reasonNone" reason_none: Option<Text<'v>>,
        /// A name or a role. Default: not shown.
        "name" name: Option<Text<'v>>,
        /// Default: not shown.
        "email" email: Option<&'v str>,
        /// Default: not shown.
        "phone" phone: Option<&'v str>,
        /// What the officer is there for. Default: our own sentence.
        "about" about: Option<Rich<'v>>,
        /// The officer's tasks, one by one. Default: none listed.
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
        "name" name: Text<'v>,
        /// What it does for the controller.
        "purpose" purpose: Text<'v>,
        /// Where. Default: not said.
        "country" country: Option<Text<'v>>,
        /// The safeguard when that is outside the EEA (GDPR art. 44–49). Default: none.
        "transfer" transfer: Option<Text<'v>>,
        /// The day of the data processing agreement, as `2026-11-21` (GDPR art. 28(3)). Default: not known.
        "agreedAt" agreed_at: ByPage<Option<Date>>,
    }
}

declare! {
    /// How to use the rights of GDPR art. 15–22.
    Rights {
        /// What to do. Default: our own sentence with the controller's e-mail address.
        "howTo" how_to: Option<Rich<'v>>,
        /// When the answer comes. Default: within one month (GDPR art. 12(3)).
        "deadline" deadline: Option<Text<'v>>,
        /// Limits and fees that the law allows. Default: none.
        "limits" limits: Option<Rich<'v>>,
    }
}

declare! {
    /// Where to complain (GDPR art. 13(2)(d), 77). Default: Datatilsynet.
    Complaint {
        /// The supervisory authority.
        "authority" authority: Text<'v>,
        /// Its page about complaints. Default: not shown.
        "url" url: Option<Address<'v>>,
        /// Its postal address. Default: not shown.
        "postal" postal: Option<Text<'v>>,
    }
}
