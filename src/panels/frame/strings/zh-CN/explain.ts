// Holds the Chinese words that explain a field of a frame.
import type { CloseCode, CloseCodeStatus } from '../../../../engine/frame/index.ts';
import type { FieldFacts } from '../../verdict/document-facts.ts';

/** Explains the selected field and what a change of it does. */
export function explain(facts: FieldFacts): string {
	const { field, frame, from } = facts;
	switch (field.name) {
		case 'FIN':
			if (frame.opcode & 8) {
				return frame.fin
					? '控制帧不得分片，所以 FIN 为 1。如果清零，严格的接收方会中止连接。'
					: 'FIN = 0 表示后面还有分片，但控制帧不得分片：接收方会中止连接。';
			}
			return frame.fin
				? '这是消息的最后一帧。如果把 FIN 清零，接收方会等待延续帧，暂不交付这条消息。'
				: '这条消息还有后续的帧，接收方等最后一帧到达才交付消息。如果把 FIN 置 1，消息到此结束。';
		case 'RSV1':
			return facts.deflate
				? '已协商 permessage-deflate。在消息的第一帧里，1 表示该消息经过压缩；如果其他帧置 1，接收方会中止连接。'
				: '保留位，应为 0。握手时协商的扩展可以赋予它含义：permessage-deflate 用它标记压缩的消息。没有协商这样的扩展却置 1，接收方会中止连接。';
		case 'RSV2':
		case 'RSV3':
			return '保留位，应为 0，permessage-deflate 不使用它。如果置 1，接收方会中止连接。如果这一位不是你改成 1 的，这些字节可能根本不是帧头：请检查前一帧的长度。';
		case 'opcode':
			return opcode(facts);
		case 'MASK':
			if (frame.masked) {
				return from === 'client'
					? '长度之后是四个字节的掩码键，载荷与它逐字节异或。客户端必须给每一帧加掩码。如果只翻转这一位，掩码键会被当成载荷。'
					: '长度之后是四个字节的掩码键。但服务器发出的帧不得加掩码，所以客户端必须关闭连接。';
			}
			return from === 'client'
				? '后面没有掩码键，载荷原样出现在线路上。但客户端必须加掩码，所以服务器必须关闭连接。如果只把这一位置 1，接下来的四个字节会被当成掩码键。'
				: '后面没有掩码键，载荷原样出现在线路上，因为服务器不得加掩码。如果只把这一位置 1，接下来的四个字节会被当成掩码键。';
		case 'payload-length':
			if (field.value === 126) {
				return '126 本身不是长度，后面的两个字节才是。如果改动这七位中的一位，那两个字节的含义也会改变。';
			}
			if (field.value === 127) {
				return '127 本身不是长度，后面的八个字节才是。如果改动这七位中的一位，那八个字节的含义也会改变。';
			}
			return '载荷的字节数，不含帧头（掩码键也在帧头里）。如果改大，这一帧会占用下一帧的字节；如果改小，剩下的字节会被当成下一个帧头。不超过 125 的长度写在这里。';
		case 'extended-payload-length':
			return frame.lengthForm === 16
				? '两个字节的长度，高位字节在前，用于 126 到 65,535。小于 126 的长度必须写在前面的七位里。'
				: '八个字节的长度，高位字节在前，用于 65,536 及以上。八个字节合为一个数，最高位必须是 0。';
		case 'masking-key':
			return '载荷的字节 i 与掩码键的字节 i mod 4 异或。客户端为每一帧随机选取新的掩码键，使脚本无法决定线路上出现什么字节（§10.3）。掩码键并不保密，因为它随帧一起发送。如果改动一位，载荷里每四个字节中就有一个字节的同一位翻转。';
		case 'payload':
			if (frame.compressed) {
				return '这些字节是 DEFLATE 数据，由 permessage-deflate 压缩而成。接收方把它们和这条消息的其余部分一起解压。';
			}
			return frame.masked
				? '线路上的载荷，已加掩码。与掩码键异或，就得到原来的载荷。如果改动这里的某一位，去掩码后的同一位也随之改变。'
				: '线路上的载荷，没有加掩码。WebSocket 自己没有校验和：如果有一位被改动，接收方无法察觉。';
		case 'close-code':
			return facts.close
				? closeCode(facts.close)
				: '这只是半个关闭码：Close 的内容要么为空，要么以两个字节的关闭码开头。';
		case 'close-reason':
			return '写给日志或对方脚本的 UTF-8 文本，最多 123 字节。它不一定适合人阅读，客户端不得把它显示给最终用户。';
	}
}

function opcode({ opcode: name, frame }: FieldFacts): string {
	switch (name) {
		case 'continuation':
			return frame.runningMessage >= 0
				? '这一帧延续一条消息。消息是文本还是二进制，由它的第一帧说明。'
				: '这一帧要延续一条消息，但没有未完成的消息：接收方会中止连接。';
		case 'text':
			return '这一帧开始一条文本消息。去掩码（如有压缩，还要解压）之后，它和后续延续帧的载荷合起来必须是有效的 UTF-8。翻转最后两位，同样的字节就成了二进制消息（0x2）。';
		case 'binary':
			return '这一帧开始一条二进制消息，可以包含任何字节。翻转最后两位，它就成了文本消息（0x1）：同样的字节必须是有效的 UTF-8。';
		case 'Close':
			return '发出 Close 之后，这一方不再发送数据。对方以 Close 回应（除非对方已经发过 Close），然后 TCP 连接断开。翻转最后一位，它就成了 Ping。';
		case 'Ping':
			return 'Ping 用来检查连接是否仍然可用。对方用载荷相同的 Pong 回应。翻转最后一位，它就成了 Close。';
		case 'Pong':
			return 'Pong 回应 Ping，载荷相同。没有收到 Ping 也可以发送 Pong，对方不会回应。';
		case 'reserved':
			return frame.opcode & 8
				? '这个操作码保留给控制帧（最高位是 1），还没有定义，所以接收方会中止连接。'
				: '这个操作码保留给数据帧（最高位是 0），还没有定义，所以接收方会中止连接。';
	}
}

const STATUSES: Readonly<Record<CloseCodeStatus, string>> = {
	assigned: '这个关闭码含义固定，可以发送。',
	local: 'Close 帧不得带这个关闭码。它只由浏览器或库在本地报告给应用。',
	reserved: '这个关闭码是保留的，尚未定义含义。',
	unused: '这个关闭码未被使用：§7.4.2 没有赋予它含义。',
	unassigned: '这个关闭码留给协议的未来版本和扩展，尚未定义含义。',
	library: '3000 到 3999 供库、框架和应用使用，在 IANA 注册。',
	private: '4000 到 4999 供私有使用，含义由双方自行约定。',
};

const MEANINGS: Readonly<Record<number, string>> = {
	1000: '连接的目的已经达成。',
	1001: '用户离开了网页，或服务器正在停机。',
	1002: '对方违反了协议的规则。',
	1003: '这一方收到了不能接受的数据类型。',
	1005: '收到的 Close 里没有关闭码。',
	1006: '连接中断或失败，没有收到 Close。',
	1007: '数据与消息类型不符，例如文本不是 UTF-8。',
	1008: '消息违反了这一方的策略，又没有更合适的关闭码。',
	1009: '消息太大，这一方无法处理。',
	1010: '客户端需要的扩展，服务器没有接受。',
	1011: '这一方遇到了意外情况。',
	1012: '服务正在重启。',
	1013: '服务器过载，客户端应稍后再试。',
	1014: '网关从后端服务器收到了无效的响应。',
	1015: 'TLS 握手失败。',
};

/** Explains a close code. */
export function closeCode(code: CloseCode): string {
	const name = code.name === '' ? '' : `${code.name}：`;
	return `${name}${MEANINGS[code.first] ?? ''}${STATUSES[code.status]}`;
}
