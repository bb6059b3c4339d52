// Facts of a comparison that a person tells: it works there and fails here. What the two have in common is in order, so
// the difference is where to look.
import { meaningOf } from '../sign.ts';
import { clausesOf, FAILS } from './differences/clauses.ts';
import { pairIn } from './differences/index.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';
import { ABOUT_SOCKETS, ASKS_FOR_UPGRADE, hopIn, NEVER_OPENS, WORKS_WITHOUT_HOP } from './words.ts';

const SEARCHES: readonly FactSearch[] = [
	onlyPlainFails,
	pathDecides,
	otherPort,
	hopDecides,
	onlyDeployed,
	onlyUpgrade,
	otherClient,
	comesAndGoes,
];

export const COMPARED_FACTS: readonly FactSearch[] = SEARCHES.map(
	(search) => (paste) =>
		(paste.reading.connections.length === 0 || paste.reading.kind === 'heads') &&
		ABOUT_SOCKETS.test(paste.text)
			? search(paste)
			: null,
);

/** Matches that something works, as a part of other patterns. */
export const WORKS = String.raw`(?:works?|worked|working|runs?|fine|well|ok(?:ay)?|no (?:error|problem|issue)s?|not (?:getting|get|see|seeing) an? error|succe\w+|connects|connected|can connect|able to (?:connect|open|reach)|(?:is|gives?|returns?|gets?) (?:a )?101|all (?:is |was )?good|sol(?:ved|ves)|fix(?:ed|es)|helps|perfect\w*|respond\w* (?:\w{1,12} )?correctly|without (?:any )?(?:errors?|problems?|issues?|troubles?)|(?:does|do|did) ?n[o’']?t have (?:this|the|any) (?:error|problem|issue))`;
const DIRECT = new RegExp(
	String.raw`\b(?:direct(?:ly)?|(?:proxy|vpn)(?: setting)? (?:is )?(?:disabled|turned off|switched off)|straight (?:to|at) the (?:server|backend)|bypass\w*|skip(?:ping)?|port-?forward\w*|(?:disabl\w+|remov\w+|turn(?:ed|ing)? off|switch(?:ed|ing)? off) (?:the |my )?(?:\w{1,12} )?(?:vpn|proxy|firewall|antivirus|cdn|cloudflare)(?! (?:\w{1,12} )?(?:rules?|line|header|setting|buffering|cache)\b)|without (?:the |a |any |using )?(?:\w{1,12} )?(?:proxy|gateway|nginx|traefik|ingress|balancer|cloudflare|tunnel|caddy|haproxy|kong|apache|alb))\b[^\n]{1,140}?\b${WORKS}\b|(?<!\b(?:I|we|you|to) )\b${WORKS}\b[^\n.]{1,60}?\b(?:direct(?:ly)?|bypass\w*|port-?forward\w*|(?:on|at|over|via) https?:\/\/(?:localhost|127\.|10\.|192\.168\.))|\b${WORKS}\b[^\n.]{1,30}?\b(?:if|when) no\b[^\n.]{1,24}?\bproxy\b|(?:直连|直接(?:连|访问|请求|用|通过)|不(?:走|用|经过|通过|使用|套|开|挂)\s?(?:nginx|代理|网关|反代|cdn|cloudflare)|绕过)[^\n]{0,48}?(?:正常|可以|没问题|能连|成功|没有问题|ok)`,
	'i',
);

/** Matches that it works with TLS and fails without. */
const ONLY_PLAIN =
	/\b(?:wss|tls|ssl|https)\b(?:(?![.!?] )[^\n]){1,40}\b(?:works?|fine|ok|perfectly)\b/i;
const PLAIN_FAILS =
	/\bws\b(?:(?![.!?] )[^\n]){1,40}\b(?:return\w*|get|fail\w*|not|[2-5]\d\d)\b|\bws connections\b/i;

/** Reads that a handshake is answered wrongly without TLS and works with it: a hop reads plain HTTP. */
function onlyPlainFails(paste: Paste): FoundFacts | null {
	const match = ONLY_PLAIN.exec(paste.text);
	const answered = refusedWith(paste);
	if (match === null || answered === null || !PLAIN_FAILS.test(paste.text)) return null;
	if (answered >= 300 && answered < 400) return null;
	const over = ['response', 'status-2xx', 'status-2xx-page', 'other-client'];
	return found(
		'network-decides',
		placeOf(match),
		'likely',
		'between',
		{ secure: 0, plain: answered },
		over,
	);
}

const REFUSED_AT =
	/\bwss?:\/\/([\w.-]{1,100}(?::\d{2,5})?)(\/[^\s'"]{0,100})?(?:['"\s])[^\n]{1,80}?\b(40[0134]|426)\b/g;

/** Reads two paths of one host of which one is not found, and the other is refused for another reason. */
function pathDecides({ text }: Paste): FoundFacts | null {
	const tried = [...text.matchAll(REFUSED_AT)].slice(0, 20);
	const lost = tried.find(([, , , status]) => status === '404');
	const known = tried.find(([, host, , status]) => host === lost?.[1] && status !== '404');
	if (lost === undefined || known === undefined || lost[2] === known[2]) return null;
	const values = { path: known[2] ?? '/', lost: lost[2] ?? '/', status: Number(known[3]) };
	return found('path-decides', placeOf(known), 'likely', null, values, ['response']);
}

const PAGE_ADDRESS = /\bhttps?:\/\/([\w.-]{3,100}):(\d{2,5})\b/;
const SOCKET_ADDRESS = /\bwss?:\/\/([\w.-]{3,100}):(\d{2,5})\b/;

/** Reads that ordinary requests work at one port of a host, and the WebSocket fails at another one. */
function otherPort(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const socket = SOCKET_ADDRESS.exec(text);
	const pages = [...text.matchAll(new RegExp(PAGE_ADDRESS, 'g'))];
	const page = pages.find((one) => one[1] === socket?.[1] && one[2] !== socket?.[2]);
	const isSame = pages.some(
		(one) =>
			one[1] === socket?.[1] &&
			one[2] === socket?.[2] &&
			!/#|:0\//.test(text.slice(one.index, one.index + 120).split(/\s/, 1)[0]!),
	);
	if (socket === null || page === undefined || isSame || !HTTP_WORKS.test(text)) return null;
	const values = { page: page[2]!, socket: socket[2]! };
	const over = ['only-upgrade', 'connect-failed', 'handshake-failed', 'other-client'];
	return found('other-port', placeOf(socket), 'likely', 'client', values, over);
}

/** Matches that it fails only with something in between. */
const ONLY_WITH =
	/\b(vpn|proxy|cdn|cloudflare|firewall|tunnel) on\b[^\n]{1,60}?\b\1 off\b|(?:关掉|关闭|停掉|去掉)[^\n。]{0,10}(?:cdn|加速|代理|防火墙|vpn)?[^\n。]{0,4}就?(?:正常|可以|好了|没问题)|\bport-?forward\w* works?\b|^when (?:I )?us(?:e|ing) (?:a |the )?(?:proxy|vpn)\b(?=[^\n.]{1,40}\b(?:fail\w*|errors?|clos\w+|drop\w*|disconnect\w*|refused|timed? ?out|[45]\d\d|1006)\b)(?![^\n.]{1,60}\b(?:works?|fine|ok)\b)|\bonly (?:seems? to )?(?:occurs?|happens?|comes?) (?:when )?(?:using|with|through|behind|via) (?:the )?(?:nginx|traefik|haproxy|caddy|apache|envoy|cloudflare|proxy|vpn|tunnel)\b|\b(?:only|but) (?:\w{1,12} ){0,3}(?:with|through|behind|via|when using) (?:the |an? )?(?:\w{1,12} )?(?:nginx|traefik|haproxy|caddy|apache|envoy|istio|kong|ingress|cloudflare|proxy|gateway|load balancer|tunnel|vpn)\b|只有?(?:经过|走|通过|用)(?:了)?(?:nginx|代理|网关|反代)[^\n。]{0,12}(?:才|会|就)/im;

/** Returns whether a text tells that it works without what is in between. */
export function worksWithoutHop(text: string): boolean {
	return WORKS_WITHOUT_HOP.test(text) || DIRECT.test(text);
}

/** Finds the words that it works without what is in between, or fails only with it. */
function withoutHop(text: string): RegExpExecArray | null {
	return WORKS_WITHOUT_HOP.exec(text) ?? DIRECT.exec(text) ?? ONLY_WITH.exec(text);
}

/** Returns whether a text tells that what is in between keeps a connection from opening. */
export function failsWithHop(text: string): boolean {
	const ends = /\b(?:disconnect|drop|clos(?:es?|ed|ing)\b|lost\b)|断|掉线/i;
	return withoutHop(text) !== null && FAILS.test(text) && !ends.test(text);
}

/** Matches that an open connection ends. */
const DROPS =
	/\bclosed with status code: 1006\b|\buntil the page is (?:refreshed|reloaded)\b|连接上之?后[^\n。]{0,12}(?:断|关|close)|\bafter (?:it )?connect(?:s|ed|ing)\b[^\n.]{1,30}\bclos\w+|\b(?:stays?|keeps?) connected\b|\bcloses? (?:when|after|while|if|during)\b|(?:老是|经常|总是?|频繁|一直)断|断开重连|\bdisconnections?\b|\b(?:drops?|dropped|dropping|disconnects|disconnecting|connection (?:is |was )?lost|connection closed)\b|\bafter (?:a|some|\d{1,5}) ?(?:while|time|min\w*|s|sec\w*|hours?)\b|断线|掉线|一会儿?就断|秒(?:左右)?就?断|分钟(?:左右)?就?断/i;

/** Matches that it ends only while nothing passes. */
const IDLES =
	/\b(?:during|when|while|if|after) (?:it is |an? |being |the \w{1,12} is )?(?:idle|inactiv)\w{0,4}\b|\bidle (?:periods?|connections?|time)\b|空闲时|没有?(?:数据|消息|操作)(?:时|就|的时候)/i;

/** Matches that a hop has no line about a request. */
const NO_LINE =
	/\bno (?:\w{1,12} )?logs?\b|\blogs? (?:is|are|stays?) empty\b|\bnever reach\w*\b|\bnothing in (?:the |its )?(?:\w{1,12} )?logs?\b|没有日志|日志[^\n。]{0,6}(?:没有|空)/i;
/** Matches that others get through the same hop. */
const OTHERS_PASS =
	/\b(?:other (?:\w{1,12} ){0,3}clients?|others|some (?:other )?(?:clients|connections)|some of them) (?:\w{1,12} ){0,3}(?:works?|connect\w*|fine|ok)\b|(?:其他|别的)客户端[^\n。]{0,8}(?:正常|可以)/i;

function hopDecides(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const match = withoutHop(text);
	const hop = hopIn(text);
	if (match === null || hop === '' || !FAILS.test(text)) return null;
	const status = refusedWith(paste) ?? '';
	const ends = status === '' && DROPS.test(text) && !NEVER_OPENS.test(text) ? 1 : 0;
	const idle = ends === 1 && IDLES.test(text) ? 1 : 0;
	const passes = /\bproxy_set_header\s{1,8}Upgrade\b/.test(text) ? 1 : 0;
	const how = NO_LINE.test(text) ? 'no-line' : OTHERS_PASS.test(text) ? 'others-pass' : '';
	const values = { hop, status, ends, idle, passes, how };
	const over = ['connect-failed', 'handshake-failed'];
	return found('hop-decides', placeOf(match), 'likely', 'between', values, over);
}

const LOCAL = String.raw`(?:local(?:ly)?|(?<!\/\/)localhost(?!:?\d|\/)|on my (?:own )?(?:machine|laptop|pc|computer|mac)|in (?:my )?(?:local|dev|development)(?: box| environment| mode| server)?|in debug(?: mode)?|on (?:a |my )?local(?:host)?(?: server| machine)?)`;
const WORKS_HERE = new RegExp(
	String.raw`\b${WORKS}\b[^\n.]{1,60}?\b${LOCAL}\b|\b${LOCAL}\b[^\n.]{1,90}?\b(?:everything |all )?${WORKS}\b|本地[^\n。]{0,24}(?:正常|可以|没问题|没有问题|好用|能连|成功|通过|ok)`,
	'i',
);
const ELSEWHERE =
	/\b(?:but|when|once|after|however|as soon as|now|until)\b[^\n]{1,80}?\b(?:deploy\w*|publish\w*|production|prod|staging|azure|aws|ec2|heroku|vps|live|hosted|hosting|cloud|kubernetes|k8s|docker|container|remote(?:ly)?|online|vercel|netlify|render|railway|iis|(?:on|to|onto) (?:the |an? |my |our )?(?:\w{1,12} )?server)\b|线上|服务器上|部署|生产环境|发布(?:后|到)|云服务器/i;
/** Matches hosts on which WebSocket is a setting, or needs something of its own. */
const HOSTS: readonly (readonly [name: string, named: RegExp])[] = [
	// learn.microsoft.com, SignalR on Azure App Service: “Web sockets” is under General settings; github.com/aspnet/SignalR/issues/954.
	['azure', /\bazure\b/i],
	// learn.microsoft.com/iis/configuration/system.webServer/webSocket: a role service that is installed by itself.
	['iis', /\biis\b/i],
	// flask-socketio.readthedocs.io, deployment: one worker, of a class that can hold WebSockets.
	['gunicorn', /\bgunicorn\b|flask-?socketio/i],
];

/** Reads that it works on the computer of a developer and fails where it is deployed. */
function onlyDeployed(paste: Paste): FoundFacts | null {
	const match = WORKS_HERE.exec(paste.text);
	if (match === null || !ELSEWHERE.test(paste.text) || !FAILS.test(paste.text)) return null;
	// A refusal says that the upgrade arrived where it is deployed.
	if (refusedWith(paste) === 403) return null;
	const host = HOSTS.find(([, named]) => named.test(paste.text))?.[0] ?? '';
	const status = refusedWith(paste) ?? '';
	const ends = status === '' && DROPS.test(paste.text) && !NEVER_OPENS.test(paste.text) ? 1 : 0;
	const values = { host, status, ends };
	const over = ['connect-failed', 'only-browser'];
	return found('only-deployed', placeOf(match), 'likely', null, values, over);
}

const HTTP_WORKS = new RegExp(
	String.raw`(?<![\w/.-])(?:https?|rest|ajax|api|(?:long[- ])?polling|xhr|sse|server-sent events|normal|regular|other(?= (?:requests?|calls?|traffic|endpoints?|routes?|pages?)\b)) ?(?:requests?|calls?|traffic|endpoints?|routes?|transport|pages?)?\b[^\n.]{1,24}?\b(?:${WORKS}|flawless\w*|go(?:es)? through)\b|\bfalls? back to (?:other|long|xhr|polling|http)|\bworks? (?:fine|well|great|perfectly),? but\b[^\n]{1,90}\bweb ?socket\b|\b${WORKS}\b[^\n.]{1,20}\b(?:with|over|via|using) (?:long[- ])?polling\b|(?:http|接口|轮询|普通请求|polling)s?\s?(?:请求|接口)?[^\n。，]{0,8}(?:正常|可以|没问题|没有问题)`,
	'i',
);

/** Reads that ordinary requests to the same server work, and only a WebSocket does not open. */
function onlyUpgrade(paste: Paste): FoundFacts | null {
	const match = HTTP_WORKS.exec(paste.text);
	const all = paste.reading.signs;
	const isRefused = all.some(({ id }) =>
		[
			'connect-failed',
			'handshake-failed',
			'ended-before-response',
			'opening-timed-out',
			'response',
		].includes(id),
	);
	const isKnown = all.some(({ id }) => id === 'opened' || id === 'hijacker-hidden');
	// A request for polling asks for no upgrade.
	const isPolling = /\btransport=polling\b/.test(paste.text) && !ASKS_FOR_UPGRADE.test(paste.text);
	if (match === null || !isRefused || isKnown || isPolling) return null;
	const status = refusedWith(paste) ?? '';
	// These refuse the client, and say that the upgrade arrived.
	if (status === 401 || status === 403) return null;
	const values = { hop: hopIn(paste.text), status };
	const over = ['connect-failed', 'handshake-failed'];
	return found('only-upgrade', placeOf(match), 'likely', null, values, over);
}

const CLIENT = String.raw`(?:ios|iphone|ipad|android|chrom(?:e|ium)|firefox|safari|edge|opera|ie ?11|emulator|simulator|(?:real|physical) device|windows(?! (?:20\d\d|server))|mac(?:os)?|linux|desktop|mobile|postman|wscat|websocat|curl|insomnia|web(?![ -]?socket)(?: client)?|browsers?(?: client)?|(?:react|vue|angular|next|svelte|web|frontend) (?:app|page|client|project)|flutter(?: app)?|js client|javascript client|online client|(?:java|go|golang|rust|c#|\.net|php|ruby|swift|kotlin|dart|python|node(?:\.?js)?|c\+\+|delphi) (?:client|app|program|script|version)|(?:all |every |the )?(?:other|another|different) (?:\w{1,12} )?(?:clients?|librar(?:y|ies)|programs?)|esp\d{2,4}|arduino|unity editor|editor|webgl(?: build)?|unity|微信开发者工具|安卓|苹果|electron|开发者工具|开发工具|电脑|pc端|移动端|手机|h5|浏览器|谷歌浏览器|火狐|模拟器|真机|微信)`;
/** Matches clients that are named beside each other; the name of a system may be where a server runs. */
const CLIENTS = new RegExp(
	String.raw`(?<![\w./-])(postman|insomnia|wscat|websocat|curl|chrome|firefox|safari|edge|opera|browsers?|iphone|ipad|android|node(?:\.?js)?|python|arduino|unity|electron|前端|浏览器|开发者工具|安卓|苹果|h5|模拟器|真机|小程序|(?:java|c#|\.net|go(?:lang)?|rust|php)\s?端?\s?(?:client|客户端|端|程序))(?![\w/-]| ?(?:server|backend|api|process|service)|服务|后端)`,
	'i',
);
/** Bounds a text whose clauses are compared freely: in a longer one the clients are named for other reasons. */
const MOST_COMPARED = 600;
/** Makes patterns of which the first that matches anywhere counts: what is said plainly comes first. */
function inOrder(...patterns: readonly string[]) {
	return patterns.map((pattern) => new RegExp(pattern, 'i'));
}

/** Matches what may stand between: no contrast, and no end of a clause. */
const GAP = String.raw`(?:(?!\b(?:but|however|while|whereas)\b|但)[^\n.,，。])`;

const WORKS_THERE = inOrder(
	String.raw`\b(?:${WORKS}|opened|great|doing right)\b${GAP}{1,40}?\b(?:in|on|with|from|by|using|for) (?:using )?(?:the |an? )?(?:\w{1,12} )?(${CLIENT})\b`,
	String.raw`(?<![a-z])(${CLIENT})\b[^\n.，。]{1,30}?\b(?:${WORKS}|great|(?:is|are) doing right)\b`,
	String.raw`(${CLIENT})[^\n。，]{0,18}?(?:正常|(?<!不)可以|没问题|能连|没有问题)`,
);
const FAILS_THERE = inOrder(
	String.raw`\b(?:on|in|with|under) (${CLIENT}),? (?:I|we|it) (?:only )?(?:get|got|gets|gives|throws|fails?)\b`,
	String.raw`\bnot (?:on |in |with |from )?(${CLIENT})\b`,
	String.raw`\b(?:fail\w*|(?:not|can(?:no|.)?t|does ?n.?t)(?: work\w*)?|unable|errors?|never|stalls?|hangs?|stuck|time[sd]? ?out)\b(?:(?!\b(?:work|fine|connected|succe|but|however|while)\b|,)[^\n.]){1,80}?\b(?:in|on|with|from|using|for) (?:the |an? )?(${CLIENT})\b`,
	String.raw`(?<![a-z])(${CLIENT})\b(?:(?!\bbut\b|但)[^\n.，。]){1,50}?\b(?:fail\w*|not|unable|can(?:no|.)?t|does ?n.?t|(?:got|gets?) (?:this|an|the) error|errors?|never|closes?|stalls?|hangs?|stuck|time[sd]? ?out)\b`,
	String.raw`(${CLIENT})[^\n。，]{0,24}?(?:不行|不可以|连不上|连接不上|报错|失败|断开|不能|无法|没有?反应|无反应|重连)`,
);

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
	for (const pattern of patterns) {
		const match = pattern.exec(text);
		if (match !== null) return match;
	}
	return null;
}

/** Matches that it fails with one client only. */
const ONLY_IN = new RegExp(
	String.raw`\bonly (?:in |on |with )?(?:my |our |the |this )?(${CLIENT}) (?:has|have|shows?|gets?|got) (?:this|the|an?) (?:problem|error|issue)\b|\b(?:fail\w*|errors?|not work\w*|does ?n.?t (?:work|connect)|closes?|drops?|happens?|disconnects?)\b[^\n.]{0,24} only (?:happens? )?(?:in|on|with|for) (${CLIENT})\b|\bonly (?:in|on|with|for) (?:the )?(${CLIENT})\b[^\n.]{1,40}\b(?:fail\w*|errors?|closes?|disconnects?|not)\b|(?:只有|仅)(?:在)?(${CLIENT})[^\n。]{0,12}(?:连不上|失败|报错|不行|断)`,
	'i',
);

/** Writes “it does not happen with” as “works with”, and “it happens with” as “fails with”, at the same places. */
function plainly(text: string): string {
	return text
		.replaceAll(/\bit (?:does|did) not happen (?=(?:with|in|on) )/gi, (one) =>
			'it works '.padEnd(one.length),
		)
		.replaceAll(/\bit happens (?:both )?(?=(?:with|in|on) )/gi, (one) =>
			'it fails '.padEnd(one.length),
		);
}

/** Reads that one client connects and another one does not. */
function otherClient(paste: Paste): FoundFacts | null {
	const told = plainly(paste.text);
	const works = firstOf(WORKS_THERE, told);
	const fails = firstOf(FAILS_THERE, told);
	const name = (match: RegExpExecArray | null) => match?.slice(1).find((group) => group) ?? '';
	const isShort = paste.text.length <= MOST_COMPARED && paste.reading.kind !== 'heads';
	const isPart = (works === null || fails === null) && isShort;
	const pair = isPart ? pairIn(clausesOf(told), CLIENTS, CLIENTS) : null;
	const only = works === null && pair === null ? ONLY_IN.exec(paste.text) : null;
	const there = pair?.[0].value ?? name(works);
	const here = pair?.[1].value ?? only?.slice(1).find((group) => group) ?? name(fails);
	if (only !== null) {
		const values = { works: '', fails: here, android: 0 };
		return found('other-client', placeOf(only), 'likely', null, values, ['connect-failed']);
	}
	if (there === '' || there.toLowerCase() === here.toLowerCase()) return null;
	// “The Chrome browser” is one client.
	if (paste.text.toLowerCase().includes(`${here} ${there}`.toLowerCase()) && here !== '')
		return null;
	// Without the name of the other one, it must be said that something does not connect.
	const { signs } = paste.reading;
	if (here === '' && !signs.some(({ id }) => id.endsWith('-failed') || id === 'response'))
		return null;
	// That all of them worked at first compares nothing.
	if (here === '' && /\bboth\b|\bat the beginning\b|都(?:可以|能|正常)|一开始/i.test(paste.text))
		return null;
	const android = /android|安卓|emulator|模拟器/i.test(here) ? 1 : 0;
	const isMini = /小程序|微信开发者工具|wx\.connectSocket/.test(told) && /真机|手机/.test(here);
	const mini = isMini ? 1 : 0;
	const values = { works: there, fails: here, android, mini, status: refusedWith(paste) ?? '' };
	// A message that shows the cause says more than a comparison.
	const isShown = signs.some((one) => meaningOf(one).proves !== undefined);
	const over = ['only-browser', 'connect-failed'];
	const certainty = isShown || pair !== null ? 'possible' : 'likely';
	const range = pair?.[1].range ?? placeOf(fails ?? works);
	return found('other-client', range, certainty, null, values, over);
}

/** Matches that something happens only now and then. */
export const SOMETIMES =
	/(?<!\bMath\.)\b(?:sometimes|intermittent\w*|random(?:ly)?(?! (?:string|key|value|id|token|number|port|name|bytes|text)s?\b)|occasional\w*|sporadic\w*|from time to time|at times|now and then|once in a while|every (?:now and then|second time|other time)|not always|about half of the time)\b|偶尔|有时候?|时好时坏|偶发|随机|不定时/i;
const REPAIRED =
	/\b(?:restart\w*|reload\w*|refresh\w*|retry\w*|again)\b[^\n]{1,80}?\b(?:works?|fine|helps?|fixe[sd]|solve[sd]|next time)\b|(?:重启|刷新|重试)[^\n。]{0,16}(?:正常|可以|就好|恢复)/i;

/** Reads that a handshake fails only now and then, or until something is restarted. */
function comesAndGoes(paste: Paste): FoundFacts | null {
	const match = SOMETIMES.exec(paste.text);
	const status = refusedWith(paste);
	const isUnopened =
		status !== null || paste.reading.signs.some(({ id }) => id === 'connect-failed');
	// Frames that arrive show that it is open.
	const isOpen = /\b(?:recv|received|got) (?:frames?|messages?)\b/i.test(paste.text);
	if (match === null || !isUnopened || isOpen) return null;
	// The same status each time is not one that comes and goes.
	if (status !== null && paste.text.split(String(status)).length > 3) return null;
	const values = { status: status ?? '', restart: REPAIRED.test(paste.text) ? 1 : 0 };
	return found('comes-and-goes', placeOf(match), 'possible', null, values);
}
