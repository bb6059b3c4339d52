// The Chinese words about the causes of bytes on the wire.
import type { CausesWords } from '../en/causes.ts';

export const causes: CausesWords = {
	'request-line': {
		name: '请求行',
		why: '说明要什么：方法、目标和版本。',
		section: 'RFC 9112 §3、RFC 9113 §8.3.1',
	},
	'request-headers': {
		name: '请求头',
		why: 'HTTP 的请求之间互不记得，所以每次都要重新说明是谁在问、能读什么。',
		section: 'RFC 9110 §3.3',
	},
	'response-head': {
		name: '应答头',
		why: '应答内容之前的状态和头字段。',
		section: 'RFC 9112 §4、RFC 9113 §8.3.2',
	},
	'chunk-framing': {
		name: '分块',
		why: '应答总长还不知道，所以每一块都先写自己的长度。',
		section: 'RFC 9112 §7.1',
	},
	'event-framing': {
		name: '事件格式',
		why: '“data: ”和空行标出一个事件从哪里开始、到哪里结束；单独的注释或空行是心跳。',
		section: 'WHATWG HTML §9.2.5、§9.2.7',
	},
	'websocket-header': {
		name: 'WebSocket 帧头',
		why: '每一帧之前的 FIN、opcode 和长度。',
		section: 'RFC 6455 §5.2',
	},
	'masking-key': {
		name: '掩码键',
		why: '客户端发送的内容都要加掩码，这样页面就无法选定会被代理当成 HTTP 的字节。',
		section: 'RFC 6455 §5.3、§10.3',
	},
	payload: { name: '载荷', why: '应用真正想说的话。', section: 'RFC 9110 §6.4、RFC 6455 §5.2' },
	'http2-frame-header': {
		name: 'HTTP/2 帧头',
		why: '长度、类型、标志和流编号：许多次交换共用一条连接。',
		section: 'RFC 9113 §4.1',
	},
	'http2-control': {
		name: 'HTTP/2 连接',
		why: '连接前言、SETTINGS 和第一个 WINDOW_UPDATE。后来的没有计入。',
		section: 'RFC 9113 §3.4',
	},
	'tls-record': {
		name: 'TLS 记录',
		why: '密文外面的记录头和认证标签，另有类型（1.3）或随机数（1.2）。',
		section: 'RFC 8446 §5.2、RFC 5288 §3',
	},
	'tls-handshake': {
		name: 'TLS 握手',
		why: '商定密钥，服务器证明自己的身份；大部分是证书。长度是假定的：约 3.7 kB。',
		section: 'RFC 8446 §2、RFC 5246 §7.3',
	},
	'ethernet-header': {
		name: '以太网头',
		why: '每个数据包前面的两个地址和一个类型。',
		section: 'RFC 894',
	},
	'ip-header': {
		name: 'IP 头',
		why: '每个数据包都写明从哪台机器到哪台机器。',
		section: 'RFC 791 §3.1、RFC 8200 §3',
	},
	'tcp-header': {
		name: 'TCP 头',
		why: '每个数据包里的端口、序号、确认号和时间戳。',
		section: 'RFC 9293 §3.1、RFC 7323 §3',
	},
	ack: {
		name: '纯 ACK',
		why: '不带数据的包，只表示“收到了”。凡是没有应答捎带确认的写入都算一个；繁忙的流可能用不了这么多。',
		section: 'RFC 9293 §3.8.6.3',
	},
	'tcp-handshake': {
		name: 'TCP 握手',
		why: '用 SYN、SYN ACK 和 ACK 打开一条连接。',
		section: 'RFC 9293 §3.5',
	},
	'tcp-close': {
		name: 'TCP 关闭',
		why: '双方各发一个 FIN，并各得到一个 ACK。',
		section: 'RFC 9293 §3.6',
	},
};
