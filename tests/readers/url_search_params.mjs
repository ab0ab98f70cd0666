// Takes each record out of a Cookie header and apart as the web's own class does, and puts it together again.
// Never: knows what a record is.
import { readFileSync } from 'node:fs';

for (const line of readFileSync(0, 'utf8').trimEnd().split('\n')) {
  const text = /(?:^|; )samtykke=([^;]*)/.exec(`a=1; samtykke=${line}; b=2`)[1];
  const record = new URLSearchParams(text);
  console.log([record, record.get('on'), record.get('off')].join('\t'));
}
