// The Chinese words about the causes of bytes on the wire.
import type { CausesWords } from '../en/causes.ts';

export const causes: CausesWords = {
	'request-line': {
		name: '请求行',
		why: '写明方法、目标和版本。',
		section: 'RFC 9112 §3、RFC 9113 §8.3.1',
	},
	'request-headers': {
		name: '请求头部',
		why: 'HTTP 是无状态的，每个请求都要重新描述客户端。',
		section: 'RFC 9110 §3.3',
	},
	'response-head': {
		name: '响应头部',
		why: '响应内容之前的状态行和头部字段。',
		section: 'RFC 9112 §4、RFC 9113 §8.3.2',
	},
	'chunk-framing': {
		name: '分块',
		why: '响应的总长度还不知道，所以每一块都先写自己的长度。',
		section: 'RFC 9112 §7.1',
	},
	'event-framing': {
		name: '事件格式',
		why: '“data: ”和空行标出事件的开头和结尾。心跳是一行注释，在普通 HTTP 流中是一个空行。',
		section: 'WHATWG HTML §9.2.5、§9.2.7',
	},
	'websocket-header': {
		name: 'WebSocket 帧头',
		why: '每个帧开头的 FIN、opcode 和载荷长度。',
		section: 'RFC 6455 §5.2',
	},
	'masking-key': {
		name: '掩码键',
		why: '客户端给帧加掩码，网页就无法选定会被代理当成 HTTP 的字节。',
		section: 'RFC 6455 §5.3、§10.3',
	},
	payload: { name: '载荷', why: '消息的内容。', section: 'RFC 9110 §6.4、RFC 6455 §5.2' },
	'http2-frame-header': {
		name: 'HTTP/2 帧头',
		why: '每帧九字节：长度、类型、标志和流编号。许多次交换共用一条连接。',
		section: 'RFC 9113 §4.1',
	},
	'http2-control': {
		name: 'HTTP/2 连接',
		why: '连接前言、SETTINGS 和第一个 WINDOW_UPDATE。后来的没有计入。',
		section: 'RFC 9113 §3.4',
	},
	'tls-record': {
		name: 'TLS 记录',
		why: 'TLS 1.3 每个记录 22 字节：记录头、内容类型、认证标签。TLS 1.2（AES-GCM）每个记录 29 字节：没有 1 字节的内容类型，多一个 8 字节的 nonce。',
		section: 'RFC 8446 §5.2、RFC 5288 §3',
	},
	'tls-handshake': {
		name: 'TLS 握手',
		why: '双方商定密钥，服务器发送证书。这里假定约 3.7 kB；后量子密钥交换（X25519MLKEM768）还要多约 2.3 kB。',
		section: 'RFC 8446 §2、RFC 5246 §7.3',
	},
	'ethernet-header': {
		name: '以太网头',
		why: '每个数据包前面的两个地址和一个类型，14 字节。',
		section: 'RFC 894',
	},
	'ip-header': {
		name: 'IP 头',
		why: '每个数据包的源地址和目的地址等，IPv4 为 20 字节，IPv6 为 40 字节。',
		section: 'RFC 791 §3.1、RFC 8200 §3',
	},
	'tcp-header': {
		name: 'TCP 头',
		why: '每个数据包 20 字节：端口、序号和标志等；时间戳选项另有 12 字节。',
		section: 'RFC 9293 §3.1、RFC 7323 §3',
	},
	ack: {
		name: '纯 ACK',
		why: '不带数据、只确认收到的包。没有反方向数据捎带确认的写入，各算一个；繁忙的流可能用不了这么多。',
		section: 'RFC 9293 §3.8.6.3',
	},
	'tcp-handshake': {
		name: 'TCP 握手',
		why: '用 SYN、SYN-ACK 和 ACK 建立一条连接。',
		section: 'RFC 9293 §3.5',
	},
	'tcp-close': {
		name: 'TCP 关闭',
		why: '双方各发一个 FIN，并各收到一个 ACK。',
		section: 'RFC 9293 §3.6',
	},
};
