/*
 * What the way out says, in each language of www/texts: the words on the button, that keys do the same, and that one more
 * press is enough. The table is JSON, so that a test can hold it against the packs.
 *
 * Never: says why somebody would want to leave; others may be looking on.
 */
export const WORDS = {
  "nb": { "label": "Forlat siden raskt", "keys": "Du kan også trykke Shift eller Escape tre ganger.", "once": "Trykk én gang til for å forlate siden." },
  "nn": { "label": "Forlat sida raskt", "keys": "Du kan òg trykkje Shift eller Escape tre gonger.", "once": "Trykk éin gong til for å forlate sida." },
  "en": { "label": "Leave this page quickly", "keys": "You can also press Shift or Escape three times.", "once": "Press once more to leave this page." },
  "sv": { "label": "Lämna sidan snabbt", "keys": "Du kan också trycka på Skift eller Escape tre gånger.", "once": "Tryck en gång till för att lämna sidan." },
  "da": { "label": "Forlad siden hurtigt", "keys": "Du kan også trykke på Shift eller Escape tre gange.", "once": "Tryk én gang til for at forlade siden." },
  "fi": { "label": "Poistu sivulta nopeasti", "keys": "Voit myös painaa Vaihto- tai Escape-näppäintä kolme kertaa.", "once": "Poistu sivulta painamalla vielä kerran." },
  "de": { "label": "Seite schnell verlassen", "keys": "Du kannst auch dreimal die Umschalt- oder Escape-Taste drücken.", "once": "Drücke noch einmal, um die Seite zu verlassen." },
  "pl": { "label": "Szybko opuść stronę", "keys": "Możesz też trzy razy nacisnąć klawisz Shift lub Escape.", "once": "Naciśnij jeszcze raz, aby opuścić stronę." },
  "uk": { "label": "Швидко покинути сторінку", "keys": "Можна також тричі натиснути клавішу Shift або Escape.", "once": "Натисніть ще раз, щоб покинути сторінку." },
  "lt": { "label": "Greitai palikti puslapį", "keys": "Taip pat galite tris kartus paspausti klavišą „Shift“ arba „Escape“.", "once": "Paspauskite dar kartą, kad paliktumėte puslapį." },
  "so": { "label": "Si degdeg ah uga bax bogga", "keys": "Waxaad sidoo kale saddex jeer riixi kartaa Shift ama Escape.", "once": "Mar kale riix si aad uga baxdo bogga." },
  "ar": { "label": "غادر الصفحة بسرعة", "keys": "يمكنك أيضًا الضغط ثلاث مرات على Shift أو Escape.", "once": "اضغط مرة أخرى لمغادرة الصفحة." },
  "se": { "label": "Guođe siiddu jođánit", "keys": "Don sáhtát maiddái deaddilit Shift dahje Escape golmma geardde.", "once": "Deaddil vel oktii guođđin dihte siiddu." }
};

/** Languages whose words nobody has confirmed: see src/config/lang.rs. */
export const DRAFTS = ["se"];

/** Languages that are written from right to left. */
export const RTL = ["ar", "fa", "ur"];
