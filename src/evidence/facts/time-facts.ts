// Facts about time: how long a connection was open, beside the limits that programs have by default, and beside what a
// person says of traffic, of sleep and of what the program did.
import { found, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { timeBetweenLines, timeInWords, type OpenTime } from './spoken-times.ts';

export const TIME_FACTS: readonly FactSearch[] = [openTime];

/**
 * Lists limits that programs have by default, in seconds, with who has them. The documents are those of the programs:
 * nginx proxy_read_timeout, HAProxy timeout tunnel, AWS ALB and NLB idle timeout, Azure, Google Cloud, Cloudflare, Heroku
 * H15, Envoy stream_idle_timeout, Python’s websockets ping_interval and ping_timeout, engine.io pingInterval and
 * pingTimeout, SignalR ServerTimeout, Caddy 0.10 timeouts, API Gateway.
 */
const LIMITS: ReadonlyMap<number, string> = new Map([
	[10, 'Caddy 0.10'],
	[15, 'SignalR (KeepAliveInterval)'],
	[20, 'websockets (ping_interval)'],
	[30, 'Google Cloud; SignalR (ServerTimeout)'],
	[40, 'websockets (20 + 20)'],
	[45, 'engine.io (25 + 20)'],
	[55, 'Heroku'],
	[60, 'nginx; AWS ALB'],
	[100, 'Cloudflare'],
	[240, 'Azure'],
	[300, 'Envoy'],
	[350, 'AWS NLB'],
	[600, 'API Gateway'],
	[3600, 'HAProxy, Envoy and others as a limit for the whole connection'],
	[7200, 'API Gateway'],
]);

const TRAFFIC =
	/\b(?:even )?(?:while|though|although|with|despite)\b[^\n.]{1,30}\b(?:messages?|traffic|data|pings?)\b(?: (?:still )?(?:flow|go|come|pass|are sent))?|\bone (?:message )?(?:every|a|per) second\b|消息.{0,8}(?:还在|一直|正常)|一直有(?:消息|数据)/i;
const SLEEP =
	/\b(?:shut|closed?|closing) the lid\b|\blid of\b|\b(?:went|goes|put|going|fell) (?:it )?to sleep\b|\bsleep mode\b|\bhibernat\w*|\bsuspend(?:ed|s)?\b|\bscreen (?:is |was |went )?(?:off|locked)\b|\block(?:ed|s)? (?:the |my )?(?:screen|phone)\b|\bin(?:to)? (?:the )?background\b|合上|盖上|休眠|睡眠|锁屏|后台|息屏/i;
const BLOCKING =
	/\btime\.sleep\b(?:\([^)\n]{0,20}\))?|\bThread\.sleep\b|\brequests\.(?:get|post)\b|\bblocking (?:call|function|code|request)\b|\blong (?:computation|computing|calculation)\b|长(?:时间)?的?计算|阻塞/i;
const PYTHON = /\bwebsockets(?:\.exceptions|\.legacy|\.server|\.client)?\b|ConnectionClosedError/;
const PROXY_BLOCK =
	/\bproxy \/\S{0,80} [\w.]{1,60}:\d{2,5} \{|\bproxy_pass\b|\breverse_proxy\b|\bProxyPass\b|\bbackend \w+/;
const OLD_CADDY = /\bproxy \/\S{0,80} [\w.]{1,60}:\d{2,5} \{/;
const EXACT =
	/\b(?:on the dot|exactly|every (?:run|time|connection)|always|each time)\b|每次|正好|总是/i;

function openTime(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const isLogOfProxy =
		reading.kind !== null && reading.kind !== 'message' && reading.kind !== 'bytes';
	if (isLogOfProxy) return null;
	const time = timeBetweenLines(text) ?? timeInWords(text);
	if (time === null || !isOfConnection(text)) return null;
	const exact = time.runs > 1 || EXACT.test(text) ? 1 : 0;
	return factOf(time, exact, paste);
}

/** A time in words may be about anything; beside one of these it is about a connection. */
function isOfConnection(text: string): boolean {
	return /websocket|\bws\b|\bsocket\b|\bconnect|连接|连上|\bclosed? 1\d{3}\b|\b1006\b|断/i.test(
		text,
	);
}

/** Names the signs of the end that the time explains. */
const OVER = [
	'ended-without-close',
	'open-connection-failed',
	'transport-ended',
	'written-after-end',
];

function factOf(time: OpenTime, exact: number, { text }: Paste): FoundFacts {
	const { seconds, runs, range } = time;
	const base = { seconds, runs, exact };
	if (SLEEP.test(text)) return found('suspended-then', range, 'likely', 'client', base, OVER);
	const blocking = BLOCKING.exec(text)?.[0] ?? '';
	if (PYTHON.test(text) && (near(seconds, 40) || blocking !== '')) {
		const handler = blocking !== '' && /\bhandler\b|处理函数/i.test(text);
		const side = handler && !/处理函数/.test(text) ? 'server' : null;
		return found('keepalive-blocked', range, 'likely', side, { ...base, blocking }, OVER);
	}
	const proxied = PROXY_BLOCK.test(text);
	if (TRAFFIC.test(text) && !proxied) {
		return found('fixed-limit', range, 'likely', null, { ...base, traffic: 1, proxy: '' }, [
			...OVER,
			'idle-timeout',
		]);
	}
	if (proxied) {
		const proxy = OLD_CADDY.test(text) ? 'Caddy 0.x' : '';
		return found('fixed-limit', range, 'likely', 'between', { ...base, traffic: 0, proxy }, OVER);
	}
	const limit = [...LIMITS].find(([known]) => near(seconds, known));
	if (limit === undefined || (exact === 0 && seconds < 20)) {
		const certainty = exact === 1 ? 'likely' : 'possible';
		return exact === 1
			? found('fixed-limit', range, certainty, null, { ...base, traffic: 0, proxy: '' }, OVER)
			: found('open-for', range, 'possible', null, base, OVER);
	}
	const isRepeated = runs > 1 || exact === 1;
	return found(
		'usual-limit',
		range,
		isRepeated ? 'likely' : 'possible',
		null,
		{ ...base, programs: limit[1] },
		OVER,
	);
}

function near(seconds: number, limit: number): boolean {
	return Math.abs(seconds - limit) <= Math.max(0.6, limit * 0.015);
}
