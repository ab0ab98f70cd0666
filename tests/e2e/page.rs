//! A page that a test's site serves: the owner's markup in a plain document with the tag of the product.
//!
//! Never: does what an owner would not; what watches the page is a script of the page's own.

/// Keeps what the page's scripts reported: what ran, lines on the console, what nobody caught, our events, breaches
/// of policy.
const WATCH: &str = r"
  window.ran = []; window.lines = []; window.events = []; window.breaches = [];
  for (const level of ['warn', 'error']) {
    const say = console[level];
    console[level] = (...words) => { lines.push(words.map(String).join(' ')); say.apply(console, words); };
  }
  for (const name of ['ready', 'change', 'open', 'close', 'problem']) {
    document.addEventListener('samtykke:' + name, ({ detail }) => events.push({ name, detail }));
  }
  addEventListener('error', ({ message }) => lines.push('not caught: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => lines.push('not caught: ' + reason));
  document.addEventListener('securitypolicyviolation', (event) => {
    breaches.push(event.effectiveDirective + ' ' + event.blockedURI);
  });
";

const TAG: &str = r#"<script src="/samtykke/samtykke.js" data-config="/config.json"></script>"#;

/// The same with what comes before it on a page that holds what nobody has marked.
pub const EARLY: &str = r#"<script src="/samtykke/samtykke_early.js"></script>
  <script src="/samtykke/samtykke.js" data-config="/config.json"></script>"#;

/// A page. `{third}` in its markup stands for the address of the third party.
#[derive(Clone)]
pub struct Page {
    pub lang: &'static str,
    dir: &'static str,
    pub headers: Vec<(&'static str, String)>,
    nonce: &'static str,
    before_tag: String,
    tag: String,
    before_main: String,
    heading: &'static str,
    main: String,
    footer: &'static str,
}

impl Page {
    /// A page with this in its `<main>`, and the way back to the choice in its footer.
    pub fn new(main: impl Into<String>) -> Self {
        Self {
            lang: "nb",
            dir: "",
            headers: Vec::new(),
            nonce: "",
            before_tag: String::new(),
            tag: TAG.into(),
            before_main: String::new(),
            heading: "<h1>En side</h1>",
            main: main.into(),
            footer: r#"<button type="button" data-samtykke-action="open">Om informasjonskapsler</button>"#,
        }
    }

    /// A page of the same site that the product is not on.
    pub fn without_tag() -> Self {
        Self { tag: String::new(), footer: "", ..Self::new("") }
    }

    pub fn lang(self, lang: &'static str) -> Self {
        Self { lang, ..self }
    }

    /// Written from right to left.
    pub fn rtl(self) -> Self {
        Self { dir: r#" dir="rtl""#, ..self }
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// With a policy, and `nonce="x"` on the tag.
    pub fn policy(self, policy: impl Into<String>) -> Self {
        let tag = self.tag.replace("<script ", r#"<script nonce="x" "#);
        Self { nonce: r#" nonce="x""#, tag, ..self }.header("content-security-policy", policy)
    }

    /// Markup before the tag: the owner's own scripts.
    pub fn before_tag(self, markup: &str) -> Self {
        Self { before_tag: markup.into(), ..self }
    }

    /// Another tag than the usual one.
    pub fn tag(self, tag: &str) -> Self {
        Self { tag: tag.into(), ..self }
    }

    /// Markup first in `<body>`, before the skip link.
    pub fn before_main(self, markup: impl Into<String>) -> Self {
        Self { before_main: markup.into(), ..self }
    }

    /// With no heading of its own.
    pub fn without_heading(main: impl Into<String>) -> Self {
        Self { heading: "", ..Self::new(main) }
    }

    /// Nothing in the footer, so that the product must offer the way back itself.
    pub fn without_footer(self) -> Self {
        Self { footer: "", ..self }
    }

    pub fn to_html(&self) -> String {
        let Self { lang, dir, nonce, before_tag, tag, before_main, heading, main, footer, .. } = self;
        format!(
            r##"<!doctype html>
<html lang="{lang}"{dir}>
<head>
<meta charset="utf-8">
<script{nonce}>{WATCH}</script>
{before_tag}
{tag}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>En side</title>
</head>
<body>
{before_main}
<header><a href="#innhold">Hopp til innholdet</a></header>
<main id="innhold" tabindex="-1">
{heading}
{main}
</main>
<footer>{footer}</footer>
</body>
</html>
"##
        )
    }
}
