// What a text is about if no line of it shows a cause: the words of a part of the protocol. What the protocol says of
// that part, and how to check it, helps more than a question. It is never said as what is.

/** Matches the words of each part. The first that matches counts, so what few texts speak of comes first. */
const TOPICS = {
	'works-anyway':
		/^(?![^]*(?:\b[45]\d\d\b|\b1006\b|Exception|disconnect))[^]*(?:\bstill (?:it )?works?\b(?! (?:only|just))|\bworks as (?:intended|expected)\b|\balong with useful data\b|(?:还|仍)(?:是)?能?正常(?:工作|使用|收发))/i,
	blob: /\[object (?:Blob|ArrayBuffer)\]|\b(?:event|e|evt|msg)\.data (?:is|instanceof) (?:an? )?(?:blob|arraybuffer|buffer)\b/i,
	'object-text':
		/\b(?:receiv\w+|gets?|got|arriv\w+|sees?|shows?|prints?)\b[^\n]{0,40}\[object Object\]|\[object Object\][^\n]{0,40}\b(?:receiv\w+|arriv\w+)\b|(?:收到|得到|变成)[^\n]{0,20}\[object Object\]/i,
	'undefined-text': /Unexpected token u in JSON|"undefined" is not valid JSON/,
	event:
		/Unexpected token o in JSON|"\[object Object\]" is not valid JSON|\bJSON\.parse\((?:e|event|evt)\)/,
	'no-reason': /^(?![^]*\bcode["']?: ?\d{4})[^]*\bisTrusted"?:? ?true\b/i,
	opcodes:
		/\bopcode\b["']?(?: is|:| =|=)? ?["']?(?:0x)?0?(?:[0-289a]|10)\b(?=[^]{0,200}(?:\bwhat\b|\?|是什么|什么意思|payload))/i,
	'upgrade-event':
		/\bon\(['"]upgrade['"][^\n]{0,80}(?:never|n.t)\b|\bupgrade (?:event|handler) (?:is )?(?:never|not)\b|upgrade\s?事件(?:没有?|不)触发/i,
	switched:
		/^\W{0,4}(?:Status(?: Code)?: ?)?101(?: Switching Protocols)?\W{0,4}$|\[HTTP\/1\.1 101 Switching Protocols \d{1,6} ?ms\]/i,
	pending:
		/\b(?:stays?|stuck|always|remains?|keeps?|shows?|still|forever|is)\b[^\n.]{1,24}\bpending\b|\bpending\b[^\n.]{1,16}\b(?:forever|for ever)\b|一直[^\n。]{0,12}pending|pending\s?(?:状态|中)/i,
	'too-early': /\bstill in CONNECTING state\b/i,
	'ready-state':
		/^(?![^]*\b1006\b)[^]*(?:\breadyState\b["']?(?: (?:is|was|stays|remains|keeps)(?: at)?|:| =|=)? ?[0-3]\b(?! ?[|&)])|\breadyState\b[^\n=]{1,30}\b(?:CONNECTING|always 0|stays 0)\b)/i,
	fragment: /\bfragment identifier\b|\bws{1,2}:\/\/[^\s'"]{1,120}#[^\s'"]{0,60}/i,
	'send-queue': /^(?![^]*\b1006\b)[^]*\bbufferedAmount\b/i,
	twice:
		/\b(?:messages?|events?|data)\b[^\n.]{1,40}\b(?:twice|two times|duplicated|2x|doubled?)\b|\bduplicate messages?\b|(?:消息|数据)[^\n。]{0,12}(?:两次|两遍|重复)|收到两(?:次|遍|条)/i,
	'close-wait': /\bCLOSE[_-]WAIT\b/i,
	'time-wait': /\bTIME[_-]WAIT\b/i,
	'many-connections':
		/\bulimit\b|\b(?:around|about|after|at|over|more than|near)? ?10(?:00|1\d|2\d) (?:\w{1,12} )?(?:clients|connections|users|sockets)\b|(?:连接|用户|客户端)数?[^\n。]{0,8}(?:1000|10[12]\d)\s?(?:个|左右|多)?/i,
	'low-port':
		/\b(?:permission denied|EACCES|not permitted|access denied)\b[^\n]{0,60}(?:\bport |:)(?:443|8[0-8]\d|[1-9]\d?)\b/i,
	lengths:
		/\b(?:messages?|texts?|strings?|data|payloads?)\b[^\n]{0,40}?(?:\b(?:over|above|longer than|larger than|more than|bigger than|exceed\w*)|>=?)\s?(?:125|126|127|65,?53[56])\b|\b(?:length|size)(?: of)? 12[67]\b|\b12[67] (?:bytes|chars|characters)\b|(?:超过|大于)\s?(?:125|126|6553[56])(?!\d)/i,
	encoding:
		/\b(?:chinese|cyrillic|arabic|umlauts?|accents?|special characters|non-?ascii|unicode|emojis?)\b[^\n]{0,60}?(?:\?{2,}|\bgarbled\b|\bbroken\b|\bwrong\b|\bquestion marks\b|\u6D63\u72B2|\u00E4\u00BD)|\u951F\u65A4\u62F7|\u6D63\u72B2\u30BD|\u00E4\u00BD\s?\u00E5\u00A5\u00BD|中文[^\n]{0,12}(?:乱码|问号)/i,
	'raw-frames':
		/\b(?:random|garbage|gibberish|strange|weird|junk|unreadable) (?:bytes|characters|chars|data|text|symbols)\b|\btcp ?listener\b[^\n]{0,80}乱码|\uFFFD\s?(?:\\u00[01][\da-f]|\\x[01][\da-f]|[^ -\uFFFF\n\t\r])/i,
	joined:
		/\b(?:glued|concatenated|merged|stuck) together\b|\btwo (?:json(?: objects)?|messages|objects) (?:in one|at once)\b|粘包/i,
	'control-frames-unseen':
		/\b(?:pings?|pongs?|control frames?)\b[^\n]{1,40}?\b(?:not (?:visible|shown|displayed)|don.?t (?:show|appear|see)|can.?t see|invisible)\b/i,
	'client-gave-up': /\bnginx\b[^\n]{1,40}\b499\b|" 499 \d/i,
	'mixed-scheme':
		/\bhttps\b[^\n]{0,40}?(?:\bpage\b|页面)[^\n]{0,60}?\bws(?![a-z])|\bpage is https\b[^\n]{1,40}?\bws:|\bmixed content\b|仍然?(?:使用|用|走|是)\s?ws:\/\/|应该?是?(?:使用|用)\s?wss(?![^]*(?:已经?用了?|证书))/i,
	'two-libraries':
		/\bplain\b[^\n]{1,40}?\bsocket\.?io\b|\bsocket\.?io\b[^\n]{1,40}?\b(?:plain|native|raw|normal) (?:ws|web ?socket)/i,
	masking:
		/\bmask(?:ed|ing)?\b[^\n.]{1,40}\bframes?\b|\bweb ?socket ?["“']mask["”']|\bMASK must be (?:set|clear)\b|\bframes?\b[^\n.]{1,40}\b(?:un)?masked\b|掩码/i,
	fragments:
		/\bFIN (?:bit|flag)\b|\bcontinuation frames?\b|\bfragmented (?:messages?|frames?)\b|分片|分帧/i,
	compression:
		/_no_context_takeover\b|_max_window_bits\b|\bper-?message-?deflate\b|\bRSV1\b(?! ?[=:] ?(?:0|false)\b)|\b(?:in|de)flat(?:e|ed|ing|ion)\b|\bcompressed (?:messages?|frames?)\b/i,
	text: /\b(?:garbled|mojibake)\b|乱码|\bUTF-?8\b[^\n]{1,40}\b(?:text|frames?|messages?)\b|\b(?:text|binary) frames?\b[^\n]{1,40}\b(?:UTF-?8|binary|encod\w+)\b/i,
	graphql: /\bgraphql-(?:transport-)?ws\b|\bsubscriptions-transport-ws\b/i,
	subprotocol: /\bSec-WebSocket-Protocol\b|\bsub-?protocols?\b|子协议/i,
	order:
		/\b(?:messages?|frames?|events?)\b[^\n.]{1,30}\b(?:out of order|wrong order|not in order|reordered)\b|(?:消息|顺序)[^\n。]{0,8}(?:乱序|错乱|不一致|颠倒)/i,
	polling:
		/\b(?:stuck|stays?|remains?|keeps?|always)\b[^\n.]{1,24}\bpolling\b|\b(?:never|not|doesn.t) upgrad\w+\b[^\n.]{1,24}\bweb ?socket(?=[^]{1,2000}\b(?:polling|socket\.?io|engine\.?io)\b)|\bonly (?:uses? )?(?:long[- ])?polling\b|一直[^\n。]{0,8}(?:polling|轮询)|(?:polling|轮询)[^\n。]{0,12}不升级|不升级(?:到|成)?\s?websocket/i,
	'after-reconnect':
		/\b(?:on|after) (?:the |a |every |each )?(?:first |second |automatic )?re-?connect(?:ion|ing|s)?\b[^]{1,100}?\b(?:dead|dies|silent|hangs|stops? (?:receiving|working)|nothing (?:arrives|comes)|no (?:more )?(?:messages?|data|events?)|(?:never|n.t) (?:rec\w{1,3}v\w*|get|work\w*|subscribe\w*))\b|重连(?:成功)?(?:之?后|以后)?[^\n]{0,16}(?:收不到|没有?(?:消息|数据|反应|订阅)|不再(?:收|推))/i,
	silent:
		/\b(?:connects|connected|connection (?:is |was )?(?:established|open|opened|made)|opens|handshake (?:is |was )?(?:ok|fine|complete|successful))\b[^\n]{1,90}\b(?:no (?:messages?|data|response|events?)|nothing|(?:never|n.t) (?:gets?(?! to\b)|receiv\w*|arriv\w*|respon\w*))\b|\b101\b[^\n]{1,40}\b(?:but|and) no (?:messages?|data)\b|\b101\b[^\n]{1,30}\bbut\b[^\n]{1,24}(?:\bnot|n['’]t) work|只发不收|(?:能|可以|已经?|连接成功)(?:建立|连上|连接)?[^\n]{0,24}(?:收不到|没有(?:返回|响应|数据|消息)|不返回|没反应)/i,
	reconnect:
		/\breconnect\w*\b[^\n]{1,80}\b(?:doubl\w+|exponential\w*|multipl\w+|more and more|twice|duplicat\w+|several times|storm|flood\w*)\b|\b(?:doubl\w+|exponential\w*|multipl\w+|more and more|duplicat\w+)\b[^\n]{1,80}\breconnect|重连[^\n]{0,60}(?:指数|越来越多|一堆|翻倍|重复|多个|多次|无限)|(?:越来越多|一堆|重复)的?连接/i,
	http2:
		/\bALPN\b|\bh2\b|\bweb ?sockets? (?:over|using|through|with) HTTP\/2\b|\bhttp2?\.websockets\b|\bRFC ?8441\b/i,
	loopback:
		/\bIPv6\b(?=[^]{1,400}\b(?:localhost|127\.0\.0\.1)\b)|\b(?:localhost|127\.0\.0\.1)\b(?=[^]{1,400}\bIPv6\b)|(?<![\w:])::1\b|\blocalhost\b[^\n]{1,60}\b(?:but|not|fail\w*)\b[^\n]{1,60}\b127\.0\.0\.1\b/i,
	writers:
		/\bconcurrent(?:ly)? (?:writ\w+|send\w*)\b|\b(?:two|several|multiple) (?:threads|goroutines)\b|多线程|并发(?:写|发送)/i,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Matches the words of parts that many texts speak of: the program that a text names says more. */
const WIDE_TOPICS = {
	origin: /\bcross[- ]origin\b|\borigin (?:header|check)\b|\bCORS\b|跨域|同源/i,
	instances:
		/\bload balancer\b|\bsticky\b|\bround[- ]robin\b|\b(?:two|several|multiple) (?:servers|instances|pods|replicas)\b|负载均衡|多(?:台|个)实例/i,
	login:
		/\bbasic auth\w*|\bauth(?:orization)? (?:header|token)\b|\bauthori[sz]ation header\b|\baccess token\b|鉴权|认证/i,
	tls: /\bself-?signed\b|\bcertificates?\b|(?<![/_])\bSSL\b|证书/i,
	firewall: /\bfirewall\b|\bufw\b|\biptables\b|\bsecurity group\b|防火墙|安全组|宝塔/i,
	idle: /\btime-?outs?\b|\bidle\b|\bheart-?beats?\b|\bkeep-?alive\b|心跳|超时/i,
} as const satisfies Readonly<Record<string, RegExp>>;

export type NamedTopic = keyof typeof TOPICS | keyof typeof WIDE_TOPICS;

/** Returns what a text is about; null for nothing that is known. */
export function topicIn(text: string, isWide: boolean): NamedTopic | null {
	const topics: Readonly<Record<string, RegExp>> = isWide ? WIDE_TOPICS : TOPICS;
	// Every request of a browser names deflate among the codings and the extensions that it takes.
	const told = text.replaceAll(
		/\baccept-encoding\b[^\n]{0,100}|(?:^|[\]:>*<"])[ \t]{0,8}sec-websocket-[a-z]{3,10}["']?: ?[^\n]{1,100}/gim,
		'',
	);
	const found = Object.entries(topics).find(([, words]) => words.test(told));
	return (found?.[0] as NamedTopic | undefined) ?? null;
}
