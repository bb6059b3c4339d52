// The Chinese words about the rules whose breach neither bytes nor a connection can show, and why.
import type { UnshownRuleCode } from '../../engine/index.ts';
import type { UnshownRuleWords } from '../rule-words.ts';

export const UNSHOWN_RULE_WORDS: Readonly<Record<UnshownRuleCode, UnshownRuleWords>> = {
	'subprotocol-registered': {
		title: '自己随意起的子协议名',
		duty: '公开使用的名字要在 IANA 注册，或者像 chat.example.com 那样带上所有者的域名，免得两种发明撞上同一个名字。',
		remedy: '查一查 IANA 的 WebSocket 子协议名注册表；没有的话，在名字里带上自己的域名。',
		reaction:
			'没有：服务器只比较名字，不知道它的来历。对“json”理解不同的两个程序，以后才会互相误解。',
		unshown:
			'注册的名字和杜撰的名字是同样的字节。是否注册写在连接之外的注册表里，是否公开只有使用者知道。',
	},
	'extension-order': {
		title: '扩展的应用顺序错了',
		duty: '有几个扩展都改变数据时，服务器应答中的顺序就是发送时依次应用的顺序；接收方从最后一个往前还原。',
		remedy: '按应答中的顺序应用。',
		reaction: '接收方读到乱掉的数据，按里层扩展的要求让连接失败。',
		unshown:
			'这需要两个改变数据的扩展。已注册的只有 permessage-deflate 一个，所以今天的连接没有顺序可以违反。',
	},
	'mask-frame-frozen': {
		title: '帧正在发送，载荷却在变',
		duty: '帧一旦开始发出，应用就不能再改动它的载荷：看到头几个字节的人就知道了掩码键，能选定其余部分在线路上的字节。',
		remedy: '交出数据时先复制；变化的内容放进新的帧，用新的掩码键。',
		reaction: '没有。攻击者得到了掩码本该阻止的东西。',
		unshown: '帧在改动前后都是完整正确的。结尾是在开头发出之后才选定的，这只有发送方内部知道。',
	},
	'endpoint-tls': {
		title: '没有 TLS',
		duty: '实现必须支持 TLS，也应当使用它：没有它，路径上的任何人都能读取、修改和插入帧。掩码不是加密，掩码键就写在帧里。',
		remedy: '提供 wss，除本机之外处处使用它。',
		reaction: '通过 https 提供的页面打开 ws 属于混合内容，浏览器会拦截；本机的地址可能例外。',
		unshown: '程序是否支持 TLS 是程序的属性。一条连接的字节只能说明这一次有没有用。',
	},
	'transport-sni': {
		title: 'TLS 握手没有写服务器名',
		duty: 'TLS 握手要写明主机名（SNI），因为一个地址上有许多名字，每个名字有自己的证书。',
		remedy: '在 TLS 设置中保留主机名；IP 地址没有名字可写。',
		reaction: '服务器给出另一个名字的证书，或者结束握手。',
		unshown:
			'名字在 TLS 握手中传送，早于 HTTP 的第一个字节。抓包可以在 ClientHello 中看到它；本页从那之后开始。',
	},
};
