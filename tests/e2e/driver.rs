//! A driver: the program that speaks WebDriver for one kind of browser.
//!
//! Never: outlives the tests, and leaves nothing on the disk.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The shell ends the driver when its own input ends; and that is when we do, however we do.
const FOR_AS_LONG_AS_WE_LIVE: &str = r#""$@" >/dev/null 2>&1 & read -r _; kill $!; wait; rm -rf "$0""#;
const MOST_SECONDS_TO_START: u64 = 20;

/// A driver that runs.
pub struct Driver {
    pub address: String,
    /// Its own, for what has to be on the disk.
    pub folder: PathBuf,
    // Holds the other end of the shell's input.
    _shell: Child,
}

impl Driver {
    /// Starts a driver on a free port, and waits until it answers.
    pub fn start(program: &str, arguments: &[&str]) -> Self {
        let port = free_port();
        let program = env::var(program.to_uppercase()).unwrap_or(program.into());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{port}"));
        fs::create_dir_all(&folder).expect("the target folder can be written to");
        // What a browser downloads goes with the rest.
        let places = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.display());
        fs::write(folder.join("user-dirs.dirs"), places).expect("the folder can be written to");
        let shell = Command::new("sh")
            .args(["-c", FOR_AS_LONG_AS_WE_LIVE])
            .arg(&folder)
            .args([&program, &format!("--port={port}")])
            .args(arguments)
            // What the person at this machine likes of a browser or a desktop is not for the tests.
            .env("XDG_CONFIG_HOME", &folder)
            .stdin(Stdio::piped())
            .spawn()
            .expect("a shell starts");
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(start.elapsed().as_secs() < MOST_SECONDS_TO_START, "{program} does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { address: format!("http://127.0.0.1:{port}"), folder, _shell: shell }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.local_addr().expect("a listener has an address").port()
}

/// The first of these programs that is on the PATH.
pub fn on_path(names: &[&str]) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let mut files = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    files.find(|file| file.is_file()).unwrap_or_else(|| panic!("none of {names:?} is on the PATH"))
}
