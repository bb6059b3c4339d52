// The words that people search for when something does not work, and the places that help, the most helpful first. The
// words are lower case; a word belongs to one symptom. The search over the whole site and that of Rules use them.

export interface Symptom {
	readonly words: readonly string[];
	readonly addresses: readonly string[];
}

const scene = (id: string) => `/conversation?scenario=${id}`;
const rule = (code: string) => `/rules/${code}`;

export const SYMPTOMS: readonly Symptom[] = [
	{
		words: [
			'nginx',
			'proxy_pass',
			'proxy_set_header',
			'proxy_http_version',
			'apache',
			'haproxy',
			'load balancer',
			'反向代理',
			'负载均衡',
		],
		addresses: [scene('reverse-proxy'), scene('idle-proxy'), rule('transport-hop-by-hop')],
	},
	{
		words: [
			'proxy_read_timeout',
			'proxy_send_timeout',
			'timeout',
			'timed out',
			'idle',
			'60 s',
			'60s',
			'60 seconds',
			'超时',
			'空闲',
			'60 秒',
			'断开',
			'掉线',
		],
		addresses: [
			scene('idle-proxy'),
			scene('heartbeat'),
			scene('reverse-proxy'),
			rule('endpoint-heartbeat'),
		],
	},
	{
		words: ['1006', 'abnormal closure', '异常关闭'],
		addresses: [rule('api-1006-only'), scene('idle-proxy'), scene('hang-up')],
	},
	{
		words: ['heartbeat', 'keepalive', 'keep-alive', 'keep alive', 'ping interval', '心跳', '保活'],
		addresses: [scene('heartbeat'), scene('page-heartbeat'), rule('endpoint-heartbeat')],
	},
	{
		words: ['proxy', 'corporate proxy', 'firewall', 'vpn', '代理', '防火墙'],
		addresses: [
			scene('forward-proxy'),
			scene('strips-upgrade'),
			scene('reverse-proxy'),
			rule('transport-proxy-connect'),
			rule('transport-hop-by-hop'),
		],
	},
	{
		words: ['cors', 'csrf', 'cswsh', 'cross-origin', 'same-origin', '跨域', '跨站', '同源'],
		addresses: [scene('wrong-origin'), rule('endpoint-origin-check')],
	},
	{
		words: ['token', 'jwt', 'bearer', 'custom header', 'headers', '鉴权', '认证', '自定义头'],
		addresses: [rule('api-no-headers'), scene('redirect')],
	},
	{
		words: ['ping()', 'send ping', 'browser ping'],
		addresses: [rule('api-no-ping'), scene('page-heartbeat')],
	},
	{
		words: ['reconnect', 'reconnecting', 'thundering herd', 'retry', '重连', '惊群', '雪崩'],
		addresses: [
			scene('herd'),
			rule('endpoint-reconnect-jitter'),
			rule('endpoint-reconnect-backoff'),
		],
	},
	{
		words: [
			'one or more reserved bits',
			'reserved bits',
			'rsv1 must be clear',
			'invalid frame header',
		],
		addresses: [rule('frame-rsv1'), rule('deflate-rsv1-first-frame')],
	},
	{
		words: ['a server must not mask any frames', 'masked frame', 'mask must be clear'],
		addresses: [rule('mask-server'), scene('masked-server')],
	},
	{
		words: ['mask must be set', 'unmasked', '未加掩码'],
		addresses: [scene('unmasked'), rule('mask-client')],
	},
	{
		words: [
			'unexpected response code',
			'unexpected server response',
			'error during websocket handshake',
			'handshake failed',
			'握手失败',
			'连接失败',
			'连不上',
		],
		addresses: [scene('never-upgrades'), scene('redirect'), scene('strips-upgrade')],
	},
	{
		words: ['incorrect sec-websocket-accept', 'sec-websocket-accept mismatch', 'invalid accept'],
		addresses: [rule('accept-matches'), '/accept-key'],
	},
	{
		words: [
			'could not decode a text frame as utf-8',
			'invalid utf-8',
			'invalid utf8 sequence',
			'乱码',
		],
		addresses: [scene('bad-utf8'), scene('split-character')],
	},
	{
		words: [
			'max payload',
			'maxpayload',
			'max payload size exceeded',
			'message too big',
			'消息太大',
		],
		addresses: [scene('too-big'), rule('length-limit')],
	},
	{
		words: ['粘包', '拆包', '半包', 'partial read', 'split message', 'stream'],
		addresses: [scene('cuts'), rule('transport-byte-stream')],
	},
	{
		words: ['memory', 'slow', 'slow client', 'buffer', '内存', '背压', '变慢'],
		addresses: [scene('slow-receiver'), rule('api-buffered-amount')],
	},
	{
		words: [
			'econnreset',
			'connection reset',
			'connection reset by peer',
			'socket hang up',
			'连接重置',
		],
		addresses: [scene('reset'), scene('hang-up')],
	},
	{
		words: ['wifi', 'offline', 'half-open', 'dead connection', 'zombie', '断网', '假死'],
		addresses: [scene('dead-peer'), scene('page-heartbeat')],
	},
	{
		words: ['301', 'redirect', '重定向', '跳转'],
		addresses: [scene('redirect'), rule('api-no-redirect')],
	},
	{
		words: ['http/2', 'h2', 'http2', 'rfc 8441'],
		addresses: [scene('http2'), rule('transport-h2-setting')],
	},
	{
		words: ['compression', 'gzip', 'zip bomb', '压缩'],
		addresses: [scene('compressed'), rule('deflate-limit-inflated')],
	},
	{
		words: ['graphql-ws', 'mqtt', 'stomp', 'subprotocol', '子协议'],
		addresses: [scene('subprotocol'), rule('subprotocol-offered')],
	},
	{
		words: ['ssl', 'tls', 'wss', 'certificate', 'mixed content', '证书', '混合内容'],
		addresses: [rule('endpoint-tls'), rule('transport-tls-first')],
	},
	{
		words: ['wireshark', 'tcpdump', 'hex dump', 'pcap', '抓包'],
		addresses: ['/frame', '/handshake'],
	},
	{
		words: ['eventsource', 'sse', '轮询', '长轮询', 'comet'],
		addresses: ['/compare', scene('side-by-side')],
	},
	{
		words: ['smuggling', 'cache poisoning', '缓存投毒'],
		addresses: [scene('masking-attack'), scene('cached-101')],
	},
];
