// A page of its own: the frame that a test plays in.
const open = (body) => new Promise((done) => {
  document.getElementById('stage')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'stage';
  frame.srcdoc = '<!doctype html><html lang="nb-NO"><title>Ternvåg Båtlag</title><body>' + body;
  frame.onload = () => done(frame.contentWindow);
  document.body.append(frame);
});
