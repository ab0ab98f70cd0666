//! Puts what is missing on the machine, and says so first.
//!
//! Never: replaces what is here and will do.

use crate::command::{cargo, cargo_home, command, output, run};
use crate::failure::Failure;
use crate::tools::{NPM, Source, Tool};
use std::path::Path;
use std::process::Command;

/// Installs those of the tools that are not here.
pub fn missing(tools: &[&Tool]) -> Result<(), Failure> {
    let missing: Vec<&Tool> = tools.iter().copied().filter(|tool| !tool.is_here()).collect();
    packages(&missing)?;
    for tool in &missing {
        match tool.source {
            Source::Debian(..) => continue,
            Source::Target => {
                say(tool, "rustup");
                run(&mut command("rustup", &format!("target add {}", tool.name)))?;
            }
            Source::Component(_) => {
                say(tool, "rustup");
                run(&mut command("rustup", &format!("component add {}", tool.name)))?;
            }
            Source::Crate(line) => {
                say(tool, "cargo install, a minute");
                run(&mut crate_install(line))?;
            }
            Source::Npm => {
                say(tool, "npm");
                run(&mut command(NPM.found()?, "ci --ignore-scripts --no-audit --no-fund"))?;
            }
        }
    }
    match missing.iter().find(|tool| !tool.is_here()) {
        Some(tool) => Err(Failure::Said(format!("installed, and still not found: {}", tool.wanted()))),
        None => Ok(()),
    }
}

fn say(tool: &Tool, from: &str) {
    println!("installing {}, from {from}", tool.wanted());
}

/// All Debian packages at once: the index is fetched one time.
fn packages(missing: &[&Tool]) -> Result<(), Failure> {
    let mut names = Vec::new();
    for tool in missing {
        let Source::Debian(name, _) = tool.source else { continue };
        if !Path::new("/etc/debian_version").exists() {
            let why = "only on Debian and its kin can this program install it: please do so by hand";
            return Err(Failure::Said(format!("missing: {}; {why}", tool.wanted())));
        }
        say(tool, &format!("the Debian package {name}"));
        names.push(name);
    }
    if names.is_empty() {
        return Ok(());
    }
    run(&mut apt_get("update")?)?;
    run(apt_get("install -y --no-install-recommends")?.args(names))
}

fn apt_get(arguments: &str) -> Result<Command, Failure> {
    let who = output(&mut command("id", "-u"))?;
    let is_root = String::from_utf8_lossy(&who).trim() == "0";
    let sudo = if is_root { "" } else { "sudo " };
    let line = format!("{sudo}env DEBIAN_FRONTEND=noninteractive apt-get {arguments}");
    let (program, rest) = line.split_once(' ').unwrap_or((&line, ""));
    Ok(command(program, rest))
}

/// A tool that runs for seconds need not be optimised: it takes half the time to build.
fn crate_install(line: &str) -> Command {
    // --force: a program of another version, put there by other means, would stop it.
    let mut install = cargo(&format!("install {line} --force --root"));
    install
        .arg(cargo_home())
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    install
}
