import type { UnshownRuleCode } from '../../engine/index.ts';
import type { UnshownRuleWords } from '../rule-words.ts';

export const UNSHOWN_RULE_WORDS: Readonly<Record<UnshownRuleCode, UnshownRuleWords>> = {
	'endpoint-tls': {
		title: '没有 TLS',
		duty: '实现必须支持 TLS，也应当使用它：没有它，路径上的任何人都能读取、修改和插入帧。掩码不是加密，它的密钥就写在帧里。',
		remedy: '提供 wss，除本机之外处处使用它。',
		reaction: '通过 https 提供的页面根本打不开 ws：浏览器会拦截。',
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
