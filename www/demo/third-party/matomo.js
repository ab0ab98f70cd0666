// Stands in for Matomo: leaves its cookie and says so on the page. It sends nothing anywhere.
(() => {
  const thirteenMonths = 13 * 30 * 24 * 60 * 60;
  try {
    document.cookie = `_pk_id.1.demo=0123456789abcdef; Path=/; Max-Age=${thirteenMonths}; SameSite=Lax`;
  } catch {
    // The browser refuses storage. The visit counts all the same.
  }
  const output = document.getElementById("visit-count");
  if (output) {
    output.textContent = "Besøket er talt";
  }
})();
