// Words of people that say something about a connection, in English and in Chinese: who sent what, and what they tried.
import type { Role } from '../../engine/role.ts';

const CLIENT_SENDS =
	/\b(?:my|our|the|this) (?:[\w+#-]{1,16} )?(?:client|browser|page|board|device|app|station|ESP\w*)(?: socket| library)?\b[^\n.]{1,40}\b(?:sends?|writes?|wrote|sent|puts out)\b|\+\+Sent raw: |\bclient out\b|\b(?:my|our) (?:[\w+#-]{1,16} )?client puts\b|(?<![给向往对])客户端(?:(?!收发)[^\n。]){0,16}(?:(?<!收)发|写|拆)|[给向往对](?:服务端|服务器|后端)[^\n。]{0,4}(?:发|写)|(?:服务端|服务器|后端)(?:(?!客户端|浏览器|前端)[^\n。]){0,40}(?:收到|接收|\brecv\b)|\b(?:sent by|from) (?:my|the|a) (?:client|browser|page|app|board|device)\b|\b(?:esp\d{0,4}|arduino) sends?\b|\bclient (?:sent|sends?)\b(?! (?:by|to))|\b(?:client|browser|page) ?(?:->|→|=>) ?(?:server|backend)\b|客户端 ?(?:->|→) ?服务器|\b(?:send(?:s|ing)?|sent|writ(?:es?|ing)|wrote)\b[^\n.]{1,30}\bto (?:the |my |our )?(?:server|backend)\b/i;
const SERVER_SENDS =
	/\b(?:my|our|the|this) (?:[\w+#-]{1,16} )?(?:server|backend)\b[^\n.]{1,40}\b(?:sends?|writes?|wrote|sent|puts out)\b|\+\+Rcv raw: |\bserver out\b|\ble serveur envoie\b|\bserver (?:\([^)\n]{1,40}\) )sent\b|(?<![给向往对])(?:服务端|服务器|后端)[^\n。，,]{0,16}(?:发|写|拆)|[给向往对](?:客户端|浏览器|前端)[^\n。]{0,4}(?:发|写)|(?:客户端|浏览器|前端)[^\n。，]{0,4}(?:收到|接收)|(?:写的?|做的?|用的?)[^\n。，]{0,12}客户端[^\n]{0,60}会收到|\b(?:sent by|from) (?:my|the) server\b|\b(?:server|backend) (?:sent|sends?)\b(?! (?:by|to))|\b(?:server|backend) ?(?:->|→|=>) ?(?:client|browser|page)\b|服务器 ?(?:->|→) ?(?:客户端|浏览器)|\b(?:send(?:s|ing)?|sent|writ(?:es?|ing)|wrote)\b[^\n.]{1,30}\bto (?:the |my |our )?(?:client|browser|page|javascript)\b/i;

/** Matches who reacts to what the person sends: “the server closes when I send this”. The person is the other side. */
const REACTS =
	/\b(server|backend|client|browser)\b[^\n.]{1,40}\b(?:when(?:ever)?|after|once|if|as soon as) (?:I|we) (?:send|sent|write|wrote)\b|\b(?:when(?:ever)?|after|once|if|as soon as) (?:I|we) (?:send|sent|write|wrote)\b[^\n.]{1,50}\b(server|backend|client|browser)\b[^\n.]{1,12}\b(?:clos|drop|disconnect|fail|hang|reset|reject)|(?<!(?:服务端|服务器|后端|客户端|浏览器)[^\n。，]{0,8})(?:(?<!收)发|写(?!的))[^\n。]{0,50}?(服务端|服务器|后端|客户端|浏览器)[^\n。]{0,8}(?:断|关|拒绝|报错)/i;

/** Returns the side that the words name as the sender; null if they name none, or both. */
export function sideInWords(words: string): Role | null {
	const reacts = REACTS.exec(words);
	if (reacts) {
		const reacting = reacts.slice(1).join('');
		return /client|browser|客户端|浏览器/i.test(reacting) ? 'server' : 'client';
	}
	const client = CLIENT_SENDS.test(words);
	const server = SERVER_SENDS.test(words) || OF_SERVER.test(words);
	if (client === server) return null;
	return client ? 'client' : 'server';
}

/** Matches a frame that is called one of the server. */
const OF_SERVER =
	/\b(?:pong|ping|close|frame|reply|response)s? of (?:my|the|our) server\b|\b(?:the|my|our) server(?:’s|'s)? (?:pong|ping|reply|response frame|frames?|answers?|replies|responds)\b|(?:服务端|服务器)(?:的|回的|返回的|回)\s?(?:pong|ping|帧)/i;

/** Matches the name of what is not there: “no nginx”, “with nginx or without”, “没有 nginx”. */
const NOT_THERE =
	/\b(?:no|without(?: any| an?)?|not using(?: any)?) (?:nginx|apache|traefik|haproxy|caddy|cloudflare|cdn|load balancer|reverse proxy|proxy)\b|\bwith \w{3,12} or without\b|(?:没有?用?|不用|未用|无)\s?(?:nginx|apache|cloudflare|cdn|反向代理|反代|代理)/gi;

/** Returns a text without the names of programs that are said not to be there. */
export function withoutAbsent(text: string): string {
	return text.replaceAll(NOT_THERE, (one) => ' '.repeat(one.length));
}

/** Matches that the open event never came. */
export const NEVER_OPENS =
	/\bopen event never\b|\bopen never (?:fires|comes|came)|\bonopen (?:is )?never\b|\bnever (?:opens|reaches open)\b|\bwithout an? open event\b|(?:从来|一直|从未|始终)(?:没有?|不)(?:收到|触发|有)?\s?(?:on)?open|没有(?:收到|触发)?\s?(?:on)?open|连不上/i;
/** Matches that it works without what is in between. */
export const WORKS_WITHOUT_HOP =
	/\bworks? (?:fine |well )?(?:when (?:I |we )?)?(?:connect\w* )?direct(?:ly)?\b|\b(?:without|bypassing) (?:the |a |any )?(?:gateway|proxy|tunnel|load balancer|nginx|ingress|cdn|cloudflare)\b[^\n.]{1,30}\bworks\b|\bworks (?:fine )?(?:without|if I bypass) (?:the )?(?:gateway|proxy|tunnel|nginx|ingress|load balancer)|\b(?:with|through|by|via|to|on) (?:the )?ip(?::| and |\/)port\b[^\n]{1,24}\b(?:works|runs|fine|ok)\b|(?:ip|端口)(?:\s?\+\s?端口)?\s?(?:直接)?(?:访问|连接|能)[^\n。]{0,10}(?:正常|可以|没问题)|绕过(?:网关|代理|nginx)[^\n。]{0,16}(?:正常|可以|没问题)|(?:直连|直接连)[^\n。]{0,20}(?:正常|可以|没问题|能连)/i;
/** Matches that a request came without Upgrade, in the words of a person. */
export const CAME_WITHOUT_UPGRADE =
	/\bordinary\s[`"“]?GET\b[^\n]{1,30}\bwithout\b[^\n]{1,4}Upgrade|\b(?:neither|no) Connection (?:nor|or) Upgrade\b|(?<!\bcurl )\bwithout (?:the |an? )?[`"“]?Upgrade\b|\bno Upgrade(?: header| field)?\b(?! required)|\bUpgrade[`"”]? (?:header |field )?(?:is|was) (?:missing|gone|lost|not there)|\bConnection(?: header| field)? (?:is|arrives as|becomes|=) ?["'`]?(?:close|keep-alive)\b|Connection\s?(?:头|字段)?(?:是|为|变成了?|成了?)\s?["“`]?(?:close|keep-alive)|没有\s?[`“]?Upgrade|(?:丢|少|缺)(?:失|少)?了?\s?[`“]?Upgrade|普通(?:的)?\s?GET/i;
/** Matches the name of what is in between. */
export const HOP =
	/\b(gateway|tunnel|reverse proxy|proxy|load balancer|ingress|cdn|cloudflared|nginx|haproxy|traefik|envoy|apache|firewall)\b|(网关|隧道|反向代理|代理|负载均衡|防火墙)/i;

/** Matches a text that is about WebSocket at all: words of a situation are about anything else without it. */
export const ABOUT_SOCKETS =
	/websocket|\bwss?\b|socket|\bunexpected server response\b|\bReadMessage\b|\breconnect\w*|重连|\bon(?:open|message|textreceived)\b|\bclose (?:frame|code)\b|\b1006\b|\breadyState\b|\bon(?:close|error)\b|\bpings?\b[^]{1,200}\bpong\b|\bsignalr\b|\bnovnc\b|\bpusher\b|\breverb\b|handshake|握手|connection|\bconnects?\b|\bmixed content\b|\bdisconnect(?:ed|s|ing)\b|\bupgrade (?:header|field|request required)\b|["']upgrade required["']|\bproxy_set_header\b|\b101\b(?! Switching)|\bLet.?s Encrypt\b|keepalive|reverse proxy|NSPOSIX|\bnw_|断开|连接/i;
/** Matches the name of a product that is in between. */
export const NAMED_HOP =
	/\b(?:nginx|traefik|haproxy|envoy|istio|kong|apisix|caddy|cloudflared?|cloudfront|zuul|spring cloud gateway|api gateway|application load balancer|alb|elb|ingress|ngrok|apache|varnish|squid|iis|pomerium|oauth2-proxy|authelia)\b/i;
/** Matches a word for what is in between. */
export const ANY_HOP =
	/\b(?:gateway|reverse proxy|load balancer|proxy|tunnel|vpn|cdn|firewall|service mesh|mesh|sidecar)\b|网关|反向代理|反代|代理|负载均衡|防火墙|隧道/i;
/** Matches a hop that is said to stand in between; another name may be that of another server. */
const PLACED_HOP =
	/\b(?:behind|through|via|proxied by|configured (?:via|with|in)) (?:the |an? |my )?(nginx proxy manager|nginx|traefik|haproxy|caddy|apache|envoy|cloudflare|iis|ngrok)\b/i;

/** Returns the name of what is in between: one of a product, if the text has one. */
export function hopIn(text: string): string {
	const there = withoutAbsent(text);
	return (
		PLACED_HOP.exec(there)?.[1] ?? NAMED_HOP.exec(there)?.[0] ?? ANY_HOP.exec(there)?.[0] ?? ''
	);
}

/** Matches a request for an upgrade, or the address of one. */
export const ASKS_FOR_UPGRADE = /\btransport=websocket\b|\bwss?:\/\/|\bUpgrade ?:/i;
