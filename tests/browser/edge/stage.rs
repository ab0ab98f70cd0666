//! A page of its own for each test, in a frame, with a widget of its own: what happens on one leaves
//! nothing for the next. Built, looked at and pressed by way of `stage.js`.
//!
//! Never: knows the widget's insides; it sees what a visitor's browser has.

use crate::fixture::{read, texts};
use crate::loader::{part, run};
use js_sys::{Array, Function, JSON, Promise, Reflect};
use samtykke::config::{Config, Reading, Value};
use samtykke::consent::Record;
use samtykke::style;
use samtykke::text::Texts;
use wasm_bindgen::{JsCast, JsValue};

/// The config of most pages.
pub const CONFIG: &str = include_str!("config.json");
/// What the loader's part about gates needs from the rest of it, here for the page in the frame.
const LOADER: &str = "const doc = document.getElementById('stage').contentDocument, tag = { nonce: '' }; let policy; \
    const fault = (cause) => { throw cause; };";
/// How often and how long one waits for what is promised.
const PATIENCE: (u32, u32) = (150, 20);

/// A page, and what its owner has: the config and the texts that go with it.
pub struct Stage {
    eval: Function,
    pub config: Config<'static>,
    pub texts: Texts,
}

impl Stage {
    /// The page with a gate of each kind, where the widget has started.
    pub async fn started() -> Self {
        let stage = Self::set(CONFIG, include_str!("stage.html")).await;
        stage.start().await;
        stage
    }

    /// A page with this body, where nothing has started and nothing is stored.
    pub async fn set(config: &str, body: &str) -> Self {
        let settled = Reading::new(read(config), "nb").into_config().expect("the config can be used");
        let frame = run("", include_str!("frame.js"), "open");
        let frame = frame.unchecked_ref::<Function>().call1(&JsValue::NULL, &body.into());
        let page = frame.expect("a frame is made").unchecked_into::<Promise>().await.expect("it is loaded");
        let of = |name: &str| Reflect::get(&page, &name.into()).expect("a window has it");
        let stage =
            Self { eval: of("eval").unchecked_into(), config: settled, texts: texts("nb", &mut |_| {}) };
        stage.js(include_str!("stage.js"));
        stage.promised("stage.sweep()").await;
        stage.give("packs", &stage.packs());
        stage.give("config", &stage.js(&["(", config, ")"].concat()));
        for (name, script) in [
            ("tokens", style::TOKENS),
            ("prompt_sheet", style::PROMPT),
            ("statement_sheet", style::STATEMENT),
        ] {
            stage.give(name, &script.into());
        }
        stage.js("stage.scripts = {}");
        for (name, script) in [
            ("words", include_str!("../../../www/words.js")),
            ("element", include_str!("../../../www/element.js")),
            ("moment", include_str!("../../../www/moment.js")),
            ("turn", include_str!("../../../www/turn.js")),
            ("frame", include_str!("../../../www/frame.js")),
            ("device", include_str!("../../../www/device.js")),
            ("sheet", include_str!("../../../www/sheet.js")),
            ("surface", include_str!("../../../www/surface.js")),
            ("core", include_str!("../../../www/core.js")),
            ("gates", include_str!("../../../www/gates.js")),
            ("law", include_str!("../../../www/law.js")),
            ("spot", include_str!("../../../www/spot.js")),
            ("samtykke_statement", include_str!("../../../www/statement.js")),
            ("samtykke_receipt", include_str!("../../../www/receipt.js")),
            ("page", include_str!("../../../www/page.js")),
        ] {
            let scripts = stage.js("stage.scripts");
            Reflect::set(&scripts, &name.into(), &script.into()).expect("the stage keeps it");
        }
        stage.give("loader", &run(LOADER, part("gates", "the wasm"), "{ admit, SHOWS }"));
        stage.promised("stage.fetch()").await;
        stage
    }

    /// Starts the widget.
    pub async fn start(&self) {
        self.promised("stage.start()").await;
    }

    /// Lets the page keep a thing.
    pub fn give(&self, name: &str, thing: &JsValue) {
        Reflect::set(&self.js("stage"), &name.into(), thing).expect("the stage keeps it");
    }

    /// What an expression is on this page.
    pub fn js(&self, expression: &str) -> JsValue {
        let value = self.eval.call1(&JsValue::NULL, &expression.into());
        value.unwrap_or_else(|cause| panic!("{expression}: {cause:?}"))
    }

    /// Whether an expression is truthy.
    pub fn is(&self, expression: &str) -> bool {
        self.js(expression).is_truthy()
    }

    /// An expression as JSON.
    pub fn json(&self, expression: &str) -> String {
        write(&self.js(expression))
    }

    /// What an expression promises, as JSON.
    pub async fn promised(&self, expression: &str) -> String {
        let promise = self.js(expression).unchecked_into::<Promise>().await;
        write(&promise.unwrap_or_else(|cause| panic!("{expression}: {cause:?}")))
    }

    /// Waits so many milliseconds.
    pub async fn wait(&self, milliseconds: u32) {
        self.promised(&["new Promise((done) => setTimeout(done, ", &milliseconds.to_string(), "))"].concat())
            .await;
    }

    /// Waits until an expression is truthy.
    pub async fn until(&self, expression: &str) {
        for _ in 0..PATIENCE.0 {
            if self.is(expression) {
                return;
            }
            self.wait(PATIENCE.1).await;
        }
        panic!("still not: {expression}");
    }

    /// Presses a button of the prompt, and waits for the record: it comes after the prompt was seen to go.
    pub async fn answer(&self, word: &str) {
        self.js(&["stage.isRecorded = false, stage.press(stage.control('", word, "'))"].concat());
        self.until("stage.isRecorded").await;
    }

    /// The record that is stored, the same in the cookie and in its mirror.
    pub fn record(&self) -> Record {
        let stored = self.js("stage.cookie('samtykke')").as_string().expect("there is a record");
        assert_eq!(self.js("localStorage.samtykke"), stored.as_str());
        Record::parse(&stored).expect("it can be read")
    }

    /// Stores a record as another page would.
    pub fn store(&self, record: &Record) {
        let text = record.to_text();
        self.js(&["stage.store('", &text, "')"].concat());
    }

    /// The texts as they are shipped: the prompt's part and the statement's.
    fn packs(&self) -> JsValue {
        let (prompt, statement) = self.texts.to_lists();
        [Some(prompt), statement].into_iter().flatten().map(shipped).collect::<Array>().into()
    }
}

fn shipped(part: &Value) -> Array {
    let items = part.items().iter().map(|item| match item {
        Value::Number(number) => JsValue::from_f64(*number),
        item => JsValue::from_str(item.as_text().unwrap_or_default()),
    });
    items.collect()
}

fn write(value: &JsValue) -> String {
    JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
