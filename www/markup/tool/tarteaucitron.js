/*
 * tarteaucitron. Its players become frames; what it is told to load by script is no markup.
 *
 * Never: asks a provider for anything; an address is only written down.
 */
import { cookie, pairs } from '../stored.js';

// What its players give on, of the attributes that they take.
const PLAYERS = {
  youtube: ['YouTube', 'www.youtube-nocookie.com/embed/', 'theme,rel,controls,showinfo,autoplay,mute,start,end,loop,enablejsapi'],
  vimeo: ['Vimeo', 'player.vimeo.com/video/', 'byline,portrait,loop,autoplay,autopause,background,color,controls,muted,playsinline'],
  dailymotion: ['Dailymotion', 'www.dailymotion.com/embed/video/', 'autoplay'],
};
const read = (el, name) => el.getAttribute(`data-${name}`) || el.getAttribute(name) || '';
const service = ({ className }) => /\b(youtube|vimeo|dailymotion)_player\b/.exec(className)[1];

export const tool = {
  marked: '.youtube_player,.vimeo_player,.dailymotion_player',
  ids: (el) => [service(el)],
  play: (el) => {
    const [name, address, parameters] = PLAYERS[service(el)];
    const frame = document.createElement('iframe');
    const query = new URLSearchParams(parameters.split(',').map((key) => [key, read(el, key)]).filter(([, value]) => value));
    // Vimeo's for films that are not listed.
    if (read(el, 'hash')) query.set('h', read(el, 'hash'));
    frame.dataset.src = `https://${address}${encodeURIComponent(read(el, 'videoID'))}?${query}`.replace(/\?$/, '');
    frame.title = read(el, 'title') || name;
    frame.allowFullscreen = read(el, 'allowfullscreen') !== '0';
    for (const side of ['width', 'height']) frame.style[side] = read(el, side).replace(/^\d+$/, '$&px');
    return frame;
  },
  actions: { open: '[href="#tarteaucitron"],.tarteaucitronOpenPanel' },
  calls: { open: /\btarteaucitron\.userInterface\.openPanel\(\)/ },
  stored: () => pairs(cookie('tarteaucitron'), /!([\w-]+)=(true|false)/g, 'true'),
};
