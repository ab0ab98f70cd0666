// Takes each record apart as Node's own module does, and puts it together again.
// Never: knows what a record is.
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'node:querystring';

for (const line of readFileSync(0, 'utf8').trimEnd().split('\n')) {
  const record = parse(line);
  console.log([stringify(record), record.on, record.off].join('\t'));
}
