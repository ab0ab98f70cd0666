/*
 * The playground's way in: brings the wasm, and lets it start. The rest is src/playground/.
 *
 * Never: fails without a word.
 */
import init, { start } from '../samtykke/playground/samtykke_playground.js';

try {
  await init();
  start();
} catch (cause) {
  document.getElementById('antall').textContent = 'Siden kunne ikke starte. Last den på nytt, eller prøv en nyere nettleser.';
  console.error('Samtykke:', cause);
}
