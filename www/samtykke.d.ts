/**
 * What Samtykke gives the scripts of a page: `window.samtykke`, and events on `document`.
 *
 * The file declares globals and has no exports. Name it in `files` or `include` of a `tsconfig.json`, or write
 * `/// <reference path="./samtykke/samtykke.d.ts" />`.
 */

declare namespace Samtykke {
  /** `window.samtykke`, from the moment the loader has run. */
  interface Api {
    /**
     * Kept when the config is read and what the page needs at once is up. It is kept even when that fails: then
     * nothing is granted, and `samtykke:problem` has told why.
     */
    readonly ready: Promise<Api>;

    /**
     * Whether a category, a service or an expression (`a & b`, `a | b`, `!a`, parentheses) is granted now.
     * False for what is not answered, for an unknown id and for an expression that cannot be read.
     */
    has(expression: string): boolean;

    /** The services that are granted and refused now; both lists are empty before the config is read. */
    choice(): Choice;

    /** Shows the settings: the choice as it is, to see or change. */
    open(): Promise<void>;

    /** Yes to all that is asked: what the prompt asks about while it is up, else every service that is not necessary. */
    acceptAll(): Promise<void>;

    /** No to all that is asked: what the prompt asks about while it is up, else every service that is not necessary. */
    rejectAll(): Promise<void>;

    /** Sets the answers for some category or service ids; what is not named stays as it is. */
    set(answers: Record<string, boolean>): Promise<void>;

    /** Takes everything back: a no to every service that is not necessary. */
    withdraw(): Promise<void>;

    /** The visitor's copy of the stored record; `null` where there is none. */
    receipt(): Promise<Receipt | null>;

    /**
     * Looks at the surface that is open for what makes refusing harder than accepting, and at the page and the device for
     * what is there without a yes. It presses nothing, stores nothing, and takes a second. For owners, on the console:
     * `(await samtykke.open(), "" + await samtykke.selfTest())`. There once prompt or settings have been up.
     */
    selfTest?(): Promise<Report>;

    /**
     * Sees to the gates in an open shadow root too, those that are there and those that come: nobody but the script that
     * made a root knows of it. On a page that has one, the wasm is fetched.
     */
    watch(root: ShadowRoot): Promise<void>;

    /** Calls `fn` with the detail of every `samtykke:<name>` event from now on; call the result to stop. */
    on<Name extends keyof Events>(name: Name, fn: (detail: Events[Name]) => void): () => void;

    /** Calls `fn` when `ready` is kept, which may have happened already. */
    push(fn: Early): void;
  }

  /** What a self-test found, in the order of the rules; as a text it is for people. It never says that a site is lawful. */
  type Report = Finding[] & { toString(): string };

  /** What one rule of the self-test came to. */
  interface Finding {
    /** Its number, such as `DP-03`. */
    id: string;
    /** What it asks. */
    rule: string;
    /** `cannot tell` where it takes more than a look at one page. */
    outcome: "pass" | "warn" | "fail" | "cannot tell";
    /** What was found, or what to do to see. */
    why?: string;
  }

  /** What may be pushed to an array at `window.samtykke` before the loader has run. */
  type Early = (samtykke: Api) => void;

  /** The answers now. What is necessary, and what has no answer yet, is in neither list. */
  interface Choice {
    /** The ids of the services that have a yes. */
    granted: string[];
    /** The ids of the services that have a no. */
    refused: string[];
  }

  /** The detail of `samtykke:change`. */
  interface Change {
    /** The services whose answer changed, by id: yes, no, or `null` for an answer that is gone. */
    changed: Record<string, boolean | null>;
    /** The whole choice after the change. */
    choice: Choice;
  }

  /** The detail of `samtykke:problem`. */
  interface Problem {
    /**
     * What is wrong: `not-started`, `not-held`, `loaded-unasked`, `nothing-held`, `weak-theme`, or a code such as
     * `unknown-gate` that `samtykke check --json` gives too.
     */
    code: string;
    /** `error` when something was left out, stays shut, or runs without a yes. */
    severity: "error" | "warning";
    /** Where in the config; `data-samtykke` for a gate, a custom property for a theme; `markup` for what another tool marked; `not-started` has none. */
    path?: string;
    /** What stands there, what was expected, or what the browser said; may be empty. */
    subject: string;
  }

  /** How a choice was made. */
  type Method = "accept-all" | "reject-all" | "save" | "placeholder" | "withdraw" | "api";

  /** The visitor's copy of a record. Times are seconds since 1970. */
  interface Receipt {
    /** The version of the record's format. */
    version: "1";
    /** 128 random bits as 22 signs, the same as in the record. */
    recordId: string;
    /** When the choice was made. */
    time: number;
    /** When it runs out. */
    expires: number;
    /** The config's revision when the choice was made. */
    revision: number;
    /** The language of the text that was shown. */
    language: string;
    /** Identifies the text that was shown. */
    textHash: string;
    /** How the choice was made. */
    method: Method;
    /** Who asked. */
    controller: string;
    /** The services that got a yes. */
    granted: ReceiptItem[];
    /** The services that got a no. */
    refused: ReceiptItem[];
  }

  /** A service on a receipt, as the config describes it now. */
  interface ReceiptItem {
    /** Its id. */
    id: string;
    /** What people call it. */
    name: string;
    /** The id of its category. */
    category: string;
    /** The company behind it. */
    provider: string;
    /** What it is used for. */
    purpose: string;
  }

  /** The events by their names without `samtykke:`, each with its detail. */
  interface Events {
    /** `ready` is kept. */
    ready: null;
    /** Answers changed while the page was open. */
    change: Change;
    /** The prompt or the settings came in front of the visitor, or were drawn anew. */
    open: null;
    /** The prompt or the settings went away. */
    close: null;
    /** Something is wrong in the config or in a gate, or the widget could not start. */
    problem: Problem;
  }
}

/** The same as `window.samtykke`. */
declare const samtykke: Samtykke.Api;

interface Window {
  /** Samtykke on this page, once the loader has run. */
  get samtykke(): Samtykke.Api;
  /** Before that, an array of functions may stand here: `(window.samtykke ||= []).push(fn)`. */
  set samtykke(early: Samtykke.Api | Samtykke.Early[]);
}

interface DocumentEventMap {
  /** `ready` is kept. */
  "samtykke:ready": CustomEvent<null>;
  /** Answers changed while the page was open. */
  "samtykke:change": CustomEvent<Samtykke.Change>;
  /** The prompt or the settings came in front of the visitor, or were drawn anew. */
  "samtykke:open": CustomEvent<null>;
  /** The prompt or the settings went away. */
  "samtykke:close": CustomEvent<null>;
  /** Something is wrong in the config or in a gate, or the widget could not start. */
  "samtykke:problem": CustomEvent<Samtykke.Problem>;
}
