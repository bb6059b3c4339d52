// What is said of a connection that never opened, if the paste leaves open why.
import { withoutAbsent, ANY_HOP, NAMED_HOP, NEVER_OPENS } from './words.ts';
import { found, signIn, type FoundFacts, type Paste } from './found-fact.ts';
import { CLOUDFLARE_STATUSES } from './response-facts.ts';
import { usualIn } from './usual/in-programs.ts';
import { usualReason } from './usual/for-status.ts';
import type { Sign } from '../sign.ts';

/** Says what a head that could not be read may be, in place of the class that it mostly is. */
export function unreadableHead(paste: Paste): FoundFacts | null {
	const sign = signIn(paste, ['frame-unreadable']);
	const sio = /\/socket\.io\/|\bsocket\.?io\b/i.test(paste.text) ? 1 : 0;
	return sign === undefined ? null : found('head-unreadable', sign.range, 'likely', null, { sio });
}

/** Matches the name of the computer itself. */
const LOOPBACK = /^(?:localhost|127\.\d|\[?::1|[\w-]{1,40}\.localhost)(?![\w-])/i;
/** Matches a program whose localhost is another computer. */
const ELSEWHERE =
	/\bdocker\w*\b|\bcontainers?\b|\bandroid\b|\bemulator\b|\bphones?\b|\biphone\b|容器|手机|模拟器|真机/i;

/** Returns the port of an address of this computer, at which something is to be looked for; empty for another address. */
function ownPort(text: string): string {
	const { host } = addressIn(text);
	if (!LOOPBACK.test(host) || ELSEWHERE.test(text)) return '';
	return /:(\d{2,5})/.exec(host)?.[1] ?? '80';
}

/** Returns the address in a text, without what may be secret in it; empty for none. */
export function addressIn(text: string): { readonly host: string; readonly secure: number } {
	const match = /\b(wss?):\/\/([\w.-]{1,200}(?::\d{1,5})?)(\/[\w./-]{0,200})?/i.exec(text);
	if (match === null) return { host: '', secure: 1 };
	return {
		host: `${match[2]!}${(match[3] ?? '/').replace(/[.,]$/, '')}`,
		secure: match[1]!.toLowerCase() === 'wss' ? 1 : 0,
	};
}

/** Lists the statuses with which a server or a proxy answers that does not take the request as a handshake. */
const HANDSHAKE_STATUSES: readonly number[] = [400, 403, 404, 426];

/** Says what a status in place of the 101 means, with what is usual in the program that the text names. */
export function status(paste: Paste): FoundFacts | null {
	// A server of ASGI answers 403 if the program refuses before it accepts.
	const refused = signIn(paste, ['refused-before-accept']);
	const isRefusal = ({ id, values }: Sign) => id === 'response' && Number(values['status']) >= 300;
	const sign = paste.reading.signs.find(isRefusal) ?? refused;
	const code = Number(sign?.values['status'] ?? (refused ? 403 : 0));
	// Those of Cloudflare have a fact of their own.
	if (sign === undefined || code < 300 || CLOUDFLARE_STATUSES.includes(code)) return null;
	const reason = usualReason(paste.text, code);
	const named =
		reason === '' && HANDSHAKE_STATUSES.includes(code) ? usualIn(paste.text, 'unopened') : null;
	const passes = /\bproxy_set_header\s{1,8}Upgrade\b/.test(paste.text) ? 1 : 0;
	const origin = code === 403 && /origin|cors/i.test(named?.settings ?? '') ? 1 : 0;
	const hint = named && { ...named, situation: 'unopened', origin };
	const there = withoutAbsent(paste.text);
	const hop = ANY_HOP.test(there) || NAMED_HOP.test(there) ? 1 : 0;
	const values = { status: code, usual: reason, passes, hop, ...hint, ...addressIn(paste.text) };
	const certainty = code === 451 ? 'likely' : 'info';
	return found('refused-with-status', sign.range, certainty, null, values);
}

/** Says that a program does not show the status of the response, and how to see it. */
export function hiddenStatus(paste: Paste): FoundFacts | null {
	const sign = signIn(paste, ['connect-failed', 'handshake-failed', 'rejected-101']);
	if (sign === undefined || signIn(paste, BEFORE) !== undefined) return null;
	const isPage = PAGES.test(paste.text);
	const program = sign.id !== 'connect-failed' ? 'library' : isPage ? 'browser' : 'words';
	const values = { program, own: ownPort(paste.text), ...addressIn(paste.text) };
	return found('status-hidden', sign.range, 'info', null, values);
}

/** Matches that no connection came about. */
export const NEVER_OPENED = new RegExp(
	String.raw`${NEVER_OPENS.source}|\b(?:does|do|did|can|will|would) ?(?:not|n.?t) (?:wanna |want to |even )?connect\b|\bon_?connect_?error\b|\bconnect error\b|(?:没法|无法|不能)(?:建立|连接)|尚未建立|\b(?:can(?:no|.)?t|could ?n.?t|unable to|does ?n.?t|fails? to) (?:connect|establish|open)\b`,
	'i',
);
export const PAGES =
	/WebSocket connection to '|can.t establish a connection|\b(?:chrome|firefox|safari|browser|console)\b|浏览器|控制台/i;

const BEFORE = [
	'ended-before-response',
	'ended-in-tls',
	'no-response',
	'opening-timed-out',
	'tcp-failed',
	'response-not-http',
	'head-not-http',
];

export function cutBefore(paste: Paste): FoundFacts | null {
	const sign = signIn(paste, BEFORE);
	if (sign === undefined) return null;
	// Python’s websockets prints its sentence of a connection that ended, too.
	const isPython = /did not receive a valid HTTP response/.test(paste.text);
	const answered = sign.id === 'response-not-http' && !isPython ? 1 : 0;
	const tcp = sign.id === 'tcp-failed' ? 1 : 0;
	const isEnded = sign.id === 'ended-before-response';
	const docker = isEnded && /\bdocker\w*\b|\bcontainers?\b|容器/i.test(paste.text) ? 1 : 0;
	const own = ownPort(paste.text);
	const values = { ...addressIn(paste.text), answered, tcp, docker, own };
	return found('cut-before-response', sign.range, 'info', null, values);
}
