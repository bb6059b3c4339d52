// 头里写错的词，以及是谁代替 WebSocket 服务器回答。
import { ownValue } from '../../../../engine/own-value.ts';
import type { HeadSlip } from '../../../../evidence/facts/spelled-heads.ts';
import type { FactText, FactWords } from '../fact-text.ts';

type SpelledFact =
	| 'head-slip'
	| 'tunnel-unopened'
	| 'redirect-elsewhere'
	| 'answered-by-edge'
	| 'event-stream';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });

const SLIPS: Record<HeadSlip, string> = {
	'status-line': '响应以版本 HTTP/1.1 开头，没有它，客户端就认不出这是 HTTP。',
	name: '对方会把它当成另一个字段，需要的那个就没有了。',
	upgrade: '这个值不分大小写，但字母不能多也不能少（RFC 6455 §4.2.1）。',
	host: 'Host 里只写主机名和端口（RFC 9110 §7.2），严格的服务器会拒绝。',
	target:
		'发给服务器的请求行里，GET 后面只写路径（RFC 9112 §3.2.1），服务器会拿它和自己的路径比较。浏览器只是显示成完整地址。',
	feeds:
		'头的每一行都以 CR 和 LF 结尾，空行也一样（RFC 9112 §2.2）。有的客户端接受只有 LF，有的会拒绝这个响应。',
	case: '子协议的名字要区分大小写（RFC 6455 §4.1）。',
};

export const spelledFacts: Pick<FactWords, SpelledFact> = {
	'head-slip': ({ kind, shown, right }) =>
		fact(
			`这里写的是 \`${shown}\`，应该是 \`${right}\`。${ownValue(SLIPS, String(kind)) ?? ''}`,
			`写成 \`${right}\`。`,
			kind === 'case' ? '这个协议的规范里用的是哪个名字？' : null,
		),
	'tunnel-unopened': ({ host, port, status, sent }) =>
		host === ''
			? fact(
					`连到了 SOCKS 代理，它说“${status}”：它连不上 WebSocket 的服务器。握手还没有发出，所以代码和协议都不是原因。`,
					'从代理那边看，检查主机和端口：在那里 localhost 是代理自己。让代理解析域名（`socks5h://`），再用 `curl --socks5-hostname` 试同一个地址。',
					'不用代理，同一个地址能连上吗？',
				)
			: status === 407
				? fact(
						`回答的是代理，不是 ${host}：它要先登录才开隧道（407）${sent === 1 ? '，而且不接受收到的登录信息' : '，而 CONNECT 里没有 Proxy-Authorization'}。请求没有到达 WebSocket 服务器。`,
						'把代理的用户名和密码交给客户端，例如 `HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT`。',
						null,
					)
				: fact(
						`回答的是代理，不是 ${host}：它不开到端口 ${port} 的隧道（${status}）。请求没有到达 WebSocket 服务器，和 Origin、Sec-WebSocket-Key、证书都没有关系。`,
						port === '443'
							? '请管理代理的人允许这个主机，或者换一个没有这个代理的网络。'
							: `让 WebSocket 使用端口 443，或者请代理允许端口 ${port}：很多代理只放行 443。`,
						null,
					),
	'redirect-elsewhere': ({ host, asked, kind }) =>
		fact(
			`重定向到 ${host} 的登录页${asked === '' ? '' : `，而请求的是 ${asked}`}。${kind === 'portal' ? '是所在的网络在回答，要等有人在那里登录。' : '服务器前面有一层要求先登录。'}请求没有到达 WebSocket 服务器，跟着重定向走也只能得到一个网页。`,
			kind === 'access'
				? '在 Cloudflare Access 里建一个 service token，在策略里允许它，握手时发送 CF-Access-Client-Id 和 CF-Access-Client-Secret。'
				: kind === 'portal'
					? '使用 wss://，这种页面就不能冒充服务器回答；并提示用户先登录所在的网络。'
					: '先登录，再在握手里带上这次会话的 Cookie 或令牌。',
			null,
		),
	'answered-by-edge': ({ server, kind, status }) =>
		kind === 'files'
			? fact(
					`回答 ${status} 的是 ${server}：它只存放文件，没有 WebSocket。这个地址通向静态页面，后面的服务器没有收到请求。`,
					'在 CDN 的规则里把这个路径单独转给服务器，或者直接连接服务器自己的主机名。',
					'CDN 上配置了哪些源站和路径？',
				)
			: fact(
					`回答 ${status} 的是 ${server}：它是服务前面的边缘节点，对程序有自己的规则。服务本身多半没有收到请求。`,
					'和能连上的客户端比较：User-Agent、其他字段以及它们的顺序。向运营方申请给程序用的接口。',
					null,
				),
	'event-stream': () =>
		fact(
			'这个地址发的是 Server-Sent Events（`text/event-stream`），也就是普通的 HTTP。所以 200 是它正确的回答，这里没有 WebSocket。',
			'用 `EventSource` 或按 HTTP 流来读取，并不缺少字段。',
			null,
		),
};
