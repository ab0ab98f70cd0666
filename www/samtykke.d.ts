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
     * What is wrong: `not-started`, `not-held`, `loaded-unasked`, `nothing-held`, `weak-theme`, `not-delivered`,
     * `queue-full`, or a code such as `unknown-gate` that `samtykke check --json` gives too.
     */
    code: string;
    /** `error` when something was left out, stays shut, or runs without a yes. */
    severity: "error" | "warning";
    /** Where in the config; `data-samtykke` for a gate, a custom property for a theme; `markup` for what another tool marked; `not-started` has none. */
    path?: string;
    /** What stands there, what was expected, or what the browser or the server said; may be empty. */
    subject: string;
  }

  /** How a choice was made. */
  type Method = "accept-all" | "reject-all" | "save" | "placeholder" | "withdraw" | "api";

  /** What became of a consent: a no to what had a yes is `withdrawn` where the visitor took everything back. */
  type State = "given" | "refused" | "withdrawn";

  /**
   * The visitor's copy of a record: the fields of a consent receipt (ISO/IEC TS 27560:2023), as docs/record.md explains
   * them. What the config does not say is not there.
   */
  interface Receipt {
    /** This form of it. */
    schema_version: "ISO/IEC TS 27560:2023, samtykke 1";
    /** The number and time of the record: the same answer has the same. */
    receipt_id: string;
    /** 128 random bits as 22 signs, the same as in the record. */
    record_id: string;
    /** What was asked, and to what text. */
    pii_processing: {
      /** The statement; `version` is the config's revision, and `text_hash` identifies the text of the prompt. */
      privacy_notice: { url?: string; version: string; text_hash: string };
      /** The language in which it was asked. */
      language: string;
      /** The categories that were answered. */
      purposes: ReceiptPurpose[];
    };
    /** Who asked, and whom to turn to; the first is the controller. */
    party_identification: ReceiptParty[];
    /** The answer. */
    event: {
      /** When it was given, in UTC. */
      event_time: string;
      /** How long it lasts. */
      validity_duration: string;
      /** Until when, in UTC. */
      valid_until: string;
      /** Who gave it. */
      entity_id: "PII principal";
      /** By a clear act. */
      event_type: "expressed consent";
      /** `given` when something got a yes. */
      event_state: State;
      /** How it was given. */
      method: Method;
    };
  }

  /** A category on a receipt, as the config describes it now. */
  interface ReceiptPurpose {
    /** Its id; not there for a service that the config no longer has. */
    purpose_id?: string;
    /** What it is for. */
    purpose?: string;
    /** The same in a sentence. */
    description?: string;
    /** What storing and reading rest on. */
    lawful_basis: string;
    jurisdiction: "NO";
    /** Who answers for it, by `party_id`. */
    pii_controllers: string[];
    /** How to take it back. */
    withdrawal_method: string;
    /** Where to complain, by `party_id`. */
    authority_party: string;
    /** The services that were answered for. */
    services: ReceiptService[];
  }

  /** A service on a receipt, as the config describes it now. */
  interface ReceiptService {
    /** Its id. */
    service_id: string;
    /** What people call it. */
    service?: string;
    /** What it is used for. */
    description?: string;
    /** What was answered. */
    event_state: State;
    /** Which data it handles. */
    pii_information: { pii_type: string }[];
    /** The company behind it, where it is another than the controller, and who else gets the data. */
    recipient_third_parties: string[];
    /** Where the data are processed. */
    processing_locations: string[];
    /** The address of its own statement. */
    privacy_notice?: string;
    /** What it stores, where, and for how long. */
    storage: { name: string; type: string; retention_period: string }[];
  }

  /** Somebody on a receipt. */
  interface ReceiptParty {
    party_id: string;
    party_role: "PII controller" | "data protection officer" | "supervisory authority";
    party_name?: string;
    party_address?: string;
    party_email?: string;
    party_phone?: string;
    party_url?: string;
    /** The organisation number. */
    org_number?: string;
  }

  /** The events by their names without `samtykke:`, each with its detail. */
  interface Events {
    /** `ready` is kept. */
    ready: null;
    /** Answers changed while the page was open. */
    change: Change;
    /** The visitor answered on this page: the record's text, stored or not, also when no answer changed. */
    record: string;
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
  /** The visitor answered on this page: the record's text, stored or not, also when no answer changed. */
  "samtykke:record": CustomEvent<string>;
  /** The prompt or the settings came in front of the visitor, or were drawn anew. */
  "samtykke:open": CustomEvent<null>;
  /** The prompt or the settings went away. */
  "samtykke:close": CustomEvent<null>;
  /** Something is wrong in the config or in a gate, or the widget could not start. */
  "samtykke:problem": CustomEvent<Samtykke.Problem>;
}
