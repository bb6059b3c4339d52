// 各种说法的中文文字（lessons/claims.ts）。
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'masking-encrypts': {
		statement: '掩码会加密载荷。',
		truth:
			'掩码键就在同一个帧的帧头里，看得到这个帧的任何设备都能去掉掩码。掩码防止攻击者让缓存和代理看到选定的字节；负责加密的是 TLS。',
		shows: '四字节的掩码键就在载荷前面，实验用它读出“{frame.0.text}”。',
	},
	'key-is-16-characters': {
		statement: 'Sec-WebSocket-Key 是 16 个字符的随机文本。',
		truth: '它是 {key.bytes} 个随机字节，用 Base64 写成 24 个字符。',
		shows: '实验里的握手 key 有 24 个字符，解码后是 {key.bytes} 个字节。',
	},
	'smallest-frame': {
		statement: '最小的帧是两个字节。',
		truth:
			'服务器发送的帧是这样。客户端必须给每个帧加掩码，掩码键多占四个字节，所以客户端最小的帧是六个字节。',
		shows: '客户端的这个空 Ping 有 {length} 个字节。',
	},
};
