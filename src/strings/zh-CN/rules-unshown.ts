// Holds the Chinese words about the rules whose breach neither bytes nor a connection can show, and why.
import type { UnshownRuleCode } from '../../engine/report/index.ts';
import type { UnshownRuleWords } from '../rule-words.ts';

export const UNSHOWN_RULE_WORDS: Readonly<Record<UnshownRuleCode, UnshownRuleWords>> = {
	'subprotocol-registered': {
		title: '没有注册的子协议名',
		duty: 'RFC 6455 建议在 IANA 注册子协议名，并在名字里带上所有者的域名，例如 chat.example.com。这样，两个不同的子协议就不会重名。',
		remedy: '在 IANA 的 WebSocket 子协议名注册表中查找名字，或者在名字里带上自己的域名。',
		reaction:
			'握手仍会成功，因为服务器只比较名字。如果两个程序用“json”表示不同的协议，以后就会误解对方的消息。',
		unshown: '已注册的名字和自拟的名字在线路上没有区别，因为注册表不是连接的一部分。',
	},
	'extension-order': {
		title: '应用扩展的顺序错误',
		duty: '如果有多个扩展改变数据，发送方按服务器响应中的顺序依次应用这些扩展，接收方则按相反的顺序还原数据。',
		remedy: '按响应中的顺序应用扩展。',
		reaction: '接收方读到错误的数据，通常会中止连接。',
		unshown:
			'要违反这条规则，至少需要两个改变数据的扩展。IANA 注册的这类扩展只有 permessage-deflate 一个，所以不可能弄错顺序。',
	},
	'mask-frame-frozen': {
		title: '帧正在发送时，载荷却改变了',
		duty: '客户端一旦开始发送某一帧，就不得让应用再改动这一帧的载荷。否则，攻击者看到前几个字节就能得知掩码键，从而选定线路上其余的字节。',
		remedy: '应用交出数据时，先复制一份。如果数据有改动，就放进新的帧，并使用新的掩码键。',
		reaction: '看不出任何影响。攻击者可以发送自己选定的字节，而这正是掩码要防止的。',
		unshown:
			'无论载荷是否改变，帧的格式都正确。载荷的后半部分是何时确定的，从线路上的字节看不出来。',
	},
	'endpoint-tls': {
		title: '程序不支持 TLS',
		duty: '实现必须支持 TLS，也应当使用 TLS。如果没有 TLS，网络路径上的任何人都能读取、修改和插入帧。掩码不是加密，因为掩码键就在帧里。',
		remedy: '提供 wss；除了本机上的连接，一律使用 wss。',
		reaction: '浏览器会拦截 https 网页中的 ws 连接（混合内容）。本机地址可能例外。',
		unshown: '是否支持 TLS 是程序本身的属性。一个连接的字节只能说明这个连接有没有使用 TLS。',
	},
	'transport-sni': {
		title: 'TLS 握手没有写明服务器的名字',
		duty: '客户端必须在 TLS 握手中写明主机名（SNI，服务器名称指示）。一个 IP 地址可以对应许多域名，每个域名都有自己的证书。',
		remedy: '在 TLS 设置中保留主机名。如果使用 IP 地址，就没有主机名可写。',
		reaction: '如果服务器有多个域名，就无法判断该用哪个证书，只能出示默认证书，或者终止握手。',
		unshown:
			'主机名在 TLS 握手中发送，早于 HTTP 的第一个字节。抓包时可以在 ClientHello 中看到主机名；这里的示例则从 TLS 握手之后开始。',
	},
};
