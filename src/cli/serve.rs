//! `samtykke serve`: a folder over HTTP on this machine alone, for trying things out.
//!
//! Never: listens to the network.

use crate::failure::Failure;
use axum::Router;
use axum::http::{HeaderValue, header};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Serves until it is interrupted.
pub fn run(folder: &Path, port: u16) -> Result<ExitCode, Failure> {
    if !folder.is_dir() {
        let cause = std::io::Error::new(std::io::ErrorKind::NotADirectory, "not a folder");
        return Err(Failure::Read(folder.into(), cause));
    }
    let fresh = HeaderValue::from_static("no-cache");
    let app = Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(CompressionLayer::new())
        .layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, fresh));
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        println!("http://{}/", listener.local_addr()?);
        axum::serve(listener, app)
            .with_graceful_shutdown(async {
                let _ = tokio::signal::ctrl_c().await;
            })
            .await
    })?;
    Ok(ExitCode::SUCCESS)
}
