// What a person compares: in one case it works and in the other one it fails. What both have in common is in order, so the
// difference is where to look.
import type { Side } from '../../causes/record.ts';

export interface Difference {
	/** Is null if the comparison does not show the side. */
	readonly side: Side | null;
	/** Matches the case in which it works, in the clause that says so. */
	readonly works: RegExp;
	/** Matches the case in which it fails. */
	readonly fails: RegExp;
	/** Matches what a clause of the case that works must not have. */
	readonly without?: RegExp;
}

export const DIFFERENCES = {
	tls: {
		side: null,
		works:
			/\bws\b|\b(?:without|no) (?:ssl|tls|https|certificates?|encryption)\b|(?<![\w:/])http\b|(?:不用|没有?|关掉?)(?:ssl|tls|https|证书)/i,
		fails: /\bwss\b|\b(?:ssl|tls|https|certificates?|certbot|encrypt\w*)\b|证书|加密/i,
		without: /\b(?:wss|https)\b/i,
	},
	name: {
		side: 'between',
		works: /(?<![a-z])ip(?![a-z])|\b\d{1,3}(?:\.\d{1,3}){3}\b/i,
		fails:
			/\b(?:domain|host ?name|dns|subdomain)\b|域名|\bwss?:\/\/[a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,4}\b/i,
		without: /\b(?:domain|host ?name)\b|域名/i,
	},
	server: {
		side: 'server',
		works:
			/\becho\b|\b(?:other|another|different|public|demo|test|official) (?:\w{1,12} )?(?:servers?|backend|endpoint|service)\b|postman-echo|别人的|其他(?:的)?(?:服务|地址)|测试地址|公共/i,
		fails:
			/\b(?:my|our|own|this) (?:own )?(?:\w{1,12} )?(?:servers?|backend|endpoint|service|api)\b|自己的|我的(?:服务|后端|后台)|我们的|自己(?:搭|写)/i,
	},
	port: {
		side: null,
		works: /\bport:? ?(\d{2,5})\b|[\w.\]]:(\d{4,5})(?!\d)|(?<!\d)(\d{2,5}) ?端口|端口 ?(\d{2,5})/i,
		fails: /\bport:? ?(\d{2,5})\b|[\w.\]]:(\d{4,5})(?!\d)|(?<!\d)(\d{2,5}) ?端口|端口 ?(\d{2,5})/i,
	},
	network: {
		side: 'between',
		works:
			/(?<![a-z\d])(wi-?fi|[45]g|lte|mobile (?:data|networks?)|cellular|hotspot|home|office|school|公司|家里|流量|热点|内网|外网|局域网|公网)(?![a-z\d])/i,
		fails:
			/(?<![a-z\d])(wi-?fi|[45]g|lte|mobile (?:data|networks?)|cellular|hotspot|home|office|school|公司|家里|流量|热点|内网|外网|局域网|公网)(?![a-z\d])/i,
	},
	'second-connection': {
		side: 'server',
		works:
			/\b(?:one|single|first|1(?:st)?|only) (?:\w{1,12} )?(?:clients?|users?|tabs?|browsers?|devices?|connections?|players?|windows?|sockets?)\b|(?:一|单|1) ?个?(?:客户端|用户|连接|标签|页面|窗口|设备|人)|单个|第一个/i,
		fails:
			/\b(?:second|2nd|two|another|multiple|several|more|many|2|3|third|both|other) (?:or more |\w{1,12} )?(?:clients?|users?|tabs?|browsers?|devices?|connections?|players?|windows?|sockets?|people)\b|第二个|两个|多个|2 ?个|再(?:开|打开|连|来)一?个|多人/i,
	},
	instances: {
		side: null,
		works:
			/\b(?:one|single|1|only one) (?:\w{1,12} )?(?:instances?|pods?|replicas?|nodes?|workers?|dynos?|(?:gunicorn|pm2|server) process)\b|(?:一|单|1) ?(?:个|台)?(?:实例|节点|副本|pod)/i,
		fails:
			/\b(?:two|several|multiple|many|more than (?:one|1)|2|3) (?:or more )?(?:\w{1,12} )?(?:instances?|pods?|replicas?|nodes?|workers?|dynos?|(?:gunicorn|pm2|server) processes)\b|\bscal\w{2,4} (?:\w{1,8} ){0,2}to \d{1,3}\b|(?:两|多|2|几) ?(?:个|台)(?:实例|节点|副本|pod)|扩容/i,
	},
	load: {
		side: 'server',
		works:
			/\b(?:few|small|up to|less than|fewer than|below|under|until)\b[^\n]{1,24}\b(?:users?|clients?|connections?|sockets?|\d{2,6}k?)\b|少量|少的时候/i,
		fails:
			/\b(?:after|above|over|beyond|more than|from) (?:that|this)\b|\b\d{2,6}k? (?:\w{1,12} )?(?:users?|clients?|connections?|sockets?)\b|\b(?:high|heavy|under) load\b|高并发|并发|压测|超过\s?\d{2,6}/i,
	},
	'first-attempt': {
		side: null,
		works:
			/\b(?:second|2nd|next|third|later|subsequent|following|retry|retries|again|reconnect\w*|refresh\w*|reload\w*)\b|第二次|再次|重连|重试|刷新|之后/i,
		fails:
			/\bfirst (?:time|attempt|connection|connect|try|request|load|message)\b|\bat first\b|第一次|首次|刚(?:启动|打开|进)/i,
	},
	'after-reload': {
		side: null,
		works:
			/\bfirst (?:time|load|visit|page|open)\b|\binitial(?:ly)?\b|\bat first\b|\bon load\b|第一次|首次|刚(?:启动|打开|进)/i,
		fails:
			/\b(?:refresh\w*|reload\w*|F5|re-?open\w* (?:the |a )?(?:page|tab|browser|app|window)|navigat\w+|go(?:ing)? back|switch\w* (?:page|tab|route)s?)\b|刷新|重新(?:进入|打开|加载)|返回|切换(?:页面|路由)/i,
	},
	'private-window': {
		side: 'client',
		works: /\bincognito\b|\bprivate (?:window|mode|browsing|tab)\b|无痕|隐身/i,
		fails:
			/\b(?:normal|regular|usual|default|non-private|without|window|mode|profile)\b|正常(?:模式|窗口)|普通/i,
	},
	idle: {
		side: null,
		works:
			/\b(?:keep|keeps|constant\w*|continuous\w*|as long as|while) [^\n]{0,24}\b(?:send\w*|traffic|messages?|data|talk\w*|active)\b|\bactive\b|(?:持续|一直|不停|频繁)[^\n]{0,6}(?:发|收|有数据|有消息)|有(?:数据|消息)(?:时|的时候|就)/i,
		fails:
			/\b(?:idle|idling|inactiv\w*|silent|silence|quiet|no (?:traffic|messages?|data|activity)|nothing (?:is |gets )?sent|without (?:traffic|messages?|data|activity))\b|空闲|没有?(?:数据|消息|操作|通信)|不(?:操作|发(?:消息|数据))|长时间/i,
	},
	'old-system': {
		side: 'client',
		works:
			/\b(?:android|ios|macos|windows)\b[^\n]{0,16}(?:>=? ?|above |over |from |\b)\d{1,2}\b|\b(?:newer|later|recent|higher) (?:devices?|phones?|tablets?|android|ios|macs?)\b|(?:新|高)(?:版|的)?(?:版本)?(?:的)?(?:系统|手机|安卓)/i,
		fails:
			/\b(?:lower|older|old|earlier) (?:\w{1,10} )?(?:devices?|phones?|tablets?|android|ios|macs?|windows|systems?)\b|\b(?:lower|older) versions?(?! of)|\b(?:android|ios|macos|windows)\b ?(?:version )?(?:<|below|under|before) ?\d|(?:旧|老|低)(?:版|的)?(?:版本)?(?:的)?(?:系统|手机|安卓)/i,
		without: /\b(?:old|older|lower)\b/i,
	},
	program: {
		side: 'server',
		works:
			/\b(kestrel|iis(?: express)?|gunicorn|uvicorn|daphne|hypercorn|runserver|waitress|werkzeug|tomcat|jetty|undertow|puma|passenger|unicorn|webrick|thin|bun|deno|httpsys|http\.sys)\b/i,
		fails:
			/\b(kestrel|iis(?: express)?|gunicorn|uvicorn|daphne|hypercorn|runserver|waitress|werkzeug|tomcat|jetty|undertow|puma|passenger|unicorn|webrick|thin|bun|deno|httpsys|http\.sys)\b/i,
	},
	container: {
		side: 'server',
		works:
			/\b(?:directly|on (?:the |my )?host|outside (?:of )?(?:docker|the container)|without docker|natively|bare metal|locally|from (?:the |my )?(?:terminal|ide|command line))\b|宿主机|本机|不用docker|直接(?:运行|跑|启动)/i,
		fails: /\b(?:docker\w*|containers?|podman|compose)\b|容器/i,
		without: /\b(?:in|inside) (?:docker|the container|a container)\b/i,
	},
	direction: {
		side: null,
		works:
			/\b(?:client|browser|app|board|I|we) (?:can |is able to |could )?(?:still )?sends?\b|\bserver (?:does |can |still )?(?:receives?|gets?|sees?|got)\b|客户端[^\n]{0,6}(?:能|可以)发|服务(?:端|器)[^\n]{0,8}(?:能|可以)?收到/i,
		fails:
			/\bserver\b[^\n]{1,40}\b(?:never|not|nothing|does ?n.?t|don.?t)\b[^\n]{1,24}\b(?:reach\w*|arriv\w*|receiv\w*|get|come)\b|\b(?:client|browser|app|board|I|we)\b[^\n]{1,12}\b(?:never|not|nothing|does ?n.?t|don.?t|can.?t|cannot)\b[^\n]{1,12}\b(?:receiv\w*|gets?|sees?|any)\b|客户端[^\n]{0,8}收不到/i,
	},
	'data-kind': {
		side: null,
		works: /\b(?:text|json|strings?|plain)\b|文本|字符串/i,
		fails: /\b(?:binary|blobs?|buffers?|images?|arraybuffer|protobuf|bytes?|audio)\b|二进制|图片/i,
		without: /\b(?:binary|blobs?|buffers?)\b|二进制/i,
	},
	'some-users': {
		side: null,
		works:
			/\b(?:most|other|others|everyone else|the rest|for me|all other|us)\b|大部分|其他(?:人|用户|电脑|机器)|别(?:人|的电脑)|我这/i,
		fails:
			/\b(?:some|a few|one|certain|several|individual) (?:of (?:my |our |the )?)?(?:\w{1,12} )?(?:users?|customers?|clients?|people|machines?|computers?|pcs?|laptops?|devices?|colleagues?|players?)\b|部分(?:用户|客户|人|机器|电脑)|个别|有(?:的|些)(?:用户|客户|人|机器|电脑)|某(?:些|个|台)/i,
	},
} as const satisfies Readonly<Record<string, Difference>>;

export type DifferenceId = keyof typeof DIFFERENCES;
