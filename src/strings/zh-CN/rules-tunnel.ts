import type { TunnelRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, TaleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT 没有写全主机和端口',
		duty: 'CONNECT 的目标是主机和端口，中间一个冒号，别无其他。没有默认端口：代理无从知道要的是哪个服务。',
		remedy: '写上端口，80 和 443 也要写。',
		reaction: '端口为空或无效时，代理必须拒绝，通常回答 400。',
	},
	'transport-connect-no-length': {
		title: '对 CONNECT 的应答带有长度',
		duty: '对 CONNECT 的 2xx 应答没有内容，所以既不带 Content-Length，也不带 Transfer-Encoding：空行之后就是隧道。',
		remedy: '去掉这个字段。',
		reaction: '客户端必须忽略这个字段，直接开始。',
	},
	'transport-h2-setting': {
		title: '服务器还没允许就用扩展 CONNECT（HTTP/2）',
		duty: '服务器发来 SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 之后，客户端才能使用 :protocol。它改变了请求的含义，从没听说过它的服务器无从理解。',
		remedy: '先等服务器的 SETTINGS；没有这个设置，就另开一条 HTTP/1.1 连接。',
		reaction: '对不支持这个扩展的服务器来说，这个请求格式错误：流错误。',
	},
	'transport-h3-setting': {
		title: '服务器还没允许就用扩展 CONNECT（HTTP/3）',
		duty: 'HTTP/3 有自己的同名同号设置（0x08），客户端在这里同样要等它：在 HTTP/2 连接上说过的不算数。',
		remedy: '等服务器控制流上的这个设置；没有就用 HTTP/1.1。',
		reaction: '对不支持这个扩展的服务器来说，这个请求格式错误：流错误。',
	},
};
