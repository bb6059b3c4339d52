import type { ConnectionRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, TaleWords>> = {
	'request-key-fresh': {
		title: '重复使用了同一个 key',
		duty: 'key 是 16 个随机字节，每个连接都要重新选取。如果重复使用，某个缓存里留下的旧 101 响应就能通过 accept 值的检查。',
		remedy: '为每个连接重新取 16 个随机字节。',
		reaction: '服务器察觉不到：它每次只看到一个连接。',
	},
	'close-tcp-alone': {
		title: 'TCP 结束了，却没有 Close',
		duty: '连接结束时，双方先各发一个 Close 帧，然后才结束 TCP。只结束 TCP，谁也不知道原因，也不知道消息是否都已到达：这属于异常关闭。',
		remedy: '先发送 Close，等到对方的 Close，再结束 TCP。',
		reaction: '双方的应用程序得到的都是 1006，并且不是 clean；线路上从不出现这个代码。',
	},
};
