// 缺陷博物馆的中文文字（lessons/bugs.ts）。
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'length-of-four-bytes': {
		statement:
			'服务器发送一条 300 字节的消息，帧头是 `82 7e 00 00 01 2c`。网页先收到一条空消息，随后连接失败。错在哪里？',
		choices: {
			sender: '服务器在 126 之后用了四个字节写长度。',
			receiver: '浏览器读的长度字节太少。',
			network: '代理插入了两个字节。',
		},
		truth:
			'长度代码 126 之后恰好是两个字节（RFC 6455 §5.2）。浏览器读到 `00 00`，即 {frame.0.length} 字节的消息，并把后面的字节当作新的帧。',
		shows: '长度字段到 `00 00` 为止，后面的字节被读作下一个帧。',
	},
};
