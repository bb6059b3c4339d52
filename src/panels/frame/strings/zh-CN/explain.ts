// The Chinese words that explain a field of a frame.
import type { CloseCode, CloseCodeStatus } from '../../../../engine/index.ts';
import type { FieldFacts } from '../../frame-facts.ts';

/** 选中的字段是什么意思，改了它又会怎样。 */
export function explain(facts: FieldFacts): string {
	const { field, frame, from } = facts;
	switch (field.name) {
		case 'FIN':
			if (frame.opcode & 8) {
				return frame.fin
					? '这一帧是完整的，控制帧总是如此。把 FIN 清零，严格的接收方就会断开连接。'
					: '表示后面还有，但控制帧不得分片：接收方会断开连接。';
			}
			return frame.fin
				? '这是所属消息的最后一帧。清零之后，接收方暂不交付任何内容，而是等待延续帧。'
				: '这条消息还有后续的帧，最后一帧到来之前什么也不会交付。置 1，消息就到此为止。';
		case 'RSV1':
			return facts.deflate
				? '已协商 permessage-deflate：消息的第一帧里，1 表示该消息经过压缩。出现在其他帧上就会断开连接。'
				: '保留位，应为 0。只有握手时协商的扩展才赋予它含义：permessage-deflate 用它标记压缩的消息。没有协商就置位，连接会被断开。';
		case 'RSV2':
		case 'RSV3':
			return '保留位，应为 0：没有任何已注册的扩展使用它。置 1，接收方就会断开。实际中遇到它，多半说明这些字节根本不是帧头。';
		case 'opcode':
			return opcode(facts);
		case 'MASK':
			if (frame.masked) {
				return from === 'client'
					? '长度之后是四个字节的掩码键，载荷与它逐字节异或。客户端发出的每一帧都带掩码。只翻转这一位，掩码键就会被当成载荷。'
					: '长度之后是四个字节的掩码键。但这一帧来自服务器，而服务器不得做掩码：客户端会关闭连接。';
			}
			return from === 'client'
				? '后面没有掩码键，载荷原样在线路上。客户端必须做掩码，所以服务器会关闭连接。只把这一位置 1，接下来的四个字节就会被当成掩码键。'
				: '后面没有掩码键，载荷原样在线路上，服务器正应如此。只把这一位置 1，载荷的前四个字节就会被当成掩码键。';
		case 'payload-length':
			if (field.value === 126) {
				return '126 本身不是长度：它表示后面两个字节才是。改动这七位中的任何一位，那两个字节就成了别的东西。';
			}
			if (field.value === 127) {
				return '127 本身不是长度：它表示后面八个字节才是。改动这七位中的任何一位，那八个字节就成了别的东西。';
			}
			return '载荷的字节数，不含帧头和掩码键。改大，这一帧会吞掉下一帧的字节；改小，剩下的字节会被当成下一个帧头。125 以内写在这里。';
		case 'extended-payload-length':
			return frame.lengthForm === 16
				? '长度，两个字节，高位在前：用于 126 到 65,535。更小的长度应写在前面那七位里。'
				: '长度，八个字节，高位在前：用于 65,536 及以上。八个字节合为一个数，最高位必须是 0。';
		case 'masking-key':
			return '载荷的第 i 个字节与这里的第 i mod 4 个字节异或。每一帧都随机重新选取，使任何人都无法决定线路上出现什么字节。它并不保密：掩码键就跟着一起发送。改动一位，载荷里每四个字节中就有一个的同一位会翻转。';
		case 'payload':
			if (frame.compressed) {
				return '经 permessage-deflate 压缩：这些字节是 DEFLATE 数据。接收方把它们和这条消息的其余部分一起解压，再看解出的文本。';
			}
			return frame.masked
				? '发送的内容，已掩码。与掩码键异或，就得到下面读到的内容。在这里改动一位，读到的内容里同一位也随之改变。'
				: '发送的内容，原样不变。没有任何保护：改一位就是改一个字节，WebSocket 自己没有校验和。';
		case 'close-code':
			return facts.close
				? closeCode(facts.close)
				: '只有半个关闭码：Close 的内容要么为空，要么以两个字节开头。';
		case 'close-reason':
			return '写给日志或对端脚本的 UTF-8 文本，最多 123 字节。它不一定可读，客户端不得把它显示给最终用户。';
	}
}

function opcode({ opcode: name, frame }: FieldFacts): string {
	switch (name) {
		case 'continuation':
			return frame.runningMessage >= 0
				? '这一帧延续进行中的消息。是文本还是二进制，由消息的第一帧说明。'
				: '这一帧声称要延续一条消息，可是并没有进行中的消息：接收方会断开连接。';
		case 'text':
			return '这一帧开始一条文本消息：去掩码之后的载荷，连同后面的延续帧，合起来必须是合法的 UTF-8。把最后两位都翻转，它就成了二进制（0x2）：字节没有变，承诺变了。';
		case 'binary':
			return '这一帧开始一条二进制消息：任何字节都可以。把最后两位都翻转，它就成了文本（0x1）：字节没有变，但从此必须是合法的 UTF-8。';
		case 'Close':
			return '这一方要说的话都说完了。另一方也回一个 Close，然后 TCP 关闭。翻转最后一位，它就成了 Ping。';
		case 'Ping':
			return '“还在吗？”对方用载荷相同的 Pong 回答。翻转最后一位，它就成了 Close。';
		case 'Pong':
			return '对 Ping 的回答，载荷相同。没有人问也可以发，而且不会得到回答。';
		case 'reserved':
			return frame.opcode & 8
				? '这个 opcode 还没有定义。最高位是 1，所以它属于控制帧。接收方会断开连接。'
				: '这个 opcode 还没有定义。最高位是 0，所以它属于数据帧。接收方会断开连接。';
	}
}

const STATUSES: Readonly<Record<CloseCodeStatus, string>> = {
	assigned: '含义固定，可以发送。',
	local: '绝不发送：由程序自己报告。',
	reserved: '保留：尚未定义含义，所以不会发送。',
	unused: '没有任何登记表赋予它含义，不使用。',
	unassigned: '留给协议的未来版本，目前谁也不得发送。',
	library: '供库和框架使用，在 IANA 登记。',
	private: '私有：含义由双方自行约定。',
};

const MEANINGS: Readonly<Record<number, string>> = {
	1000: '连接的目的已经达成。',
	1001: '页面被离开，或服务器正在停机。',
	1002: '对方违反了协议。',
	1003: '收到了这一方无法处理的数据类型。',
	1005: '收到的 Close 里没有关闭码。',
	1006: '没有收到 Close：连接中断或失败。',
	1007: '数据与类型不符，例如文本不是 UTF-8。',
	1008: '违反了这一方的规定，又没有更合适的关闭码。',
	1009: '消息太大，无法接收。',
	1010: '客户端要求的扩展，服务器没有同意。',
	1011: '这一方发生了意外。',
	1012: '服务正在重启，请稍后再来。',
	1013: '现在太忙，请稍后再试。',
	1014: '网关从后端得到了错误的响应。',
	1015: 'TLS 没有建立起来。',
};

function closeCode(code: CloseCode): string {
	const name = code.name === '' ? '' : `${code.name}：`;
	return `${name}${MEANINGS[code.first] ?? ''}${STATUSES[code.status]}`;
}
