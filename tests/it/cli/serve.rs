//! `samtykke serve`.
//!
//! Never: uses an HTTP library; what is sent is what stands here.

use crate::program::{command, word};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

/// A server that is stopped when the test is over.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came back.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

/// A folder to serve, with a secret beside it.
fn folder(name: &str) -> PathBuf {
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let folder = beside.join("site");
    fs::create_dir_all(folder.join("texts")).expect("there is room");
    fs::write(beside.join("secret.txt"), "not to be served").expect("there is room");
    let much = "samtykke ".repeat(400);
    for file in ["index.html", "samtykke.js", "samtykke_bg.wasm", "texts/nb.json", "style.css", "pack.bin"] {
        fs::write(folder.join(file), &much).expect("there is room");
    }
    folder
}

fn serve(folder: &Path) -> Server {
    let mut program = command();
    let program =
        program.args(["serve", word(folder), "--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = program.spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("it is piped")).read_line(&mut line).expect("it says where");
    let address = line.trim().strip_prefix("http://").and_then(|rest| rest.strip_suffix('/'));
    Server { address: address.expect("it says an address").into(), child }
}

fn get(server: &Server, path: &str, headers: &str) -> Answer {
    let mut stream = TcpStream::connect(&server.address).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("it can be set");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n")
        .expect("it reads");
    let mut all = Vec::new();
    stream.read_to_end(&mut all).expect("it answers");
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("the head ends");
    let head = String::from_utf8_lossy(&all[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("there is a status");
    Answer { status, head, body: all[end + 4..].to_vec() }
}

#[test]
fn files_come_as_what_they_are() {
    let server = serve(&folder("types"));
    for (path, kind) in [
        ("/", "text/html"),
        ("/index.html", "text/html"),
        ("/samtykke.js", "text/javascript"),
        ("/samtykke_bg.wasm", "application/wasm"),
        ("/texts/nb.json", "application/json"),
        ("/style.css", "text/css"),
    ] {
        let answer = get(&server, path, "");
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("content-type").starts_with(kind), "{path}: {}", answer.head);
        assert_eq!(answer.header("cache-control"), "no-cache", "what is tried out is always fresh");
        assert_eq!(answer.header("content-encoding"), "");
        assert!(answer.body.windows(9).any(|nine| nine == b"samtykke "));
    }
    for path in ["/nowhere", "/texts/uk.json", "/index.html/more"] {
        assert_eq!(get(&server, path, "").status, 404, "{path}");
    }
}

#[test]
fn who_takes_brotli_gets_it() {
    let server = serve(&folder("brotli"));
    for path in ["/index.html", "/samtykke.js", "/samtykke_bg.wasm", "/texts/nb.json"] {
        let answer = get(&server, path, "Accept-Encoding: gzip, br\r\n");
        assert_eq!(answer.header("content-encoding"), "br", "{path}: {}", answer.head);
        assert!(answer.header("vary").to_lowercase().contains("accept-encoding"), "{}", answer.head);
        assert!(answer.body.len() < 1_000, "{path}: {} bytes", answer.body.len());
    }
}

#[test]
fn nothing_beside_the_folder_is_served() {
    let server = serve(&folder("traversal"));
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/texts/../../secret.txt",
        "/%2e%2e%2fsecret.txt",
        "//../secret.txt",
        "/..%5csecret.txt",
        "/texts/%2e%2e/%2e%2e/secret.txt",
        "/%00",
        "/....//secret.txt",
    ] {
        let answer = get(&server, path, "");
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.head);
        assert!(!String::from_utf8_lossy(&answer.body).contains("not to be served"), "{path}");
    }
}

#[test]
fn it_listens_on_this_machine_alone() {
    let server = serve(&folder("loopback"));
    let (host, port) = server.address.split_once(':').expect("it says a port");
    assert_eq!(host, "127.0.0.1");
    // Nothing is sent: connecting a UDP socket only asks which address of ours would be used.
    let socket = UdpSocket::bind("0.0.0.0:0").expect("there is a network");
    let own = socket.connect("192.0.2.1:9").and_then(|()| socket.local_addr()).map(|own| own.ip());
    if let Some(own) = own.ok().filter(|own| !own.is_loopback() && !own.is_unspecified()) {
        let outside = (own, port.parse().expect("it is a number")).into();
        assert!(
            TcpStream::connect_timeout(&outside, Duration::from_secs(2)).is_err(),
            "it listens on {outside}"
        );
    }
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    for folder in ["nowhere", "Cargo.toml"] {
        let outcome = crate::program::run(&["serve", folder, "--port", "0"]);
        assert_eq!(outcome.code, 2);
        assert!(outcome.err.starts_with(&format!("error: cannot read {folder}: ")), "{}", outcome.err);
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let folder = folder("taken");
    let server = serve(&folder);
    let port = server.address.split_once(':').expect("it says a port").1;
    let outcome = crate::program::run(&["serve", word(&folder), "--port", port]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.err.starts_with("error: "), "{}", outcome.err);
}
