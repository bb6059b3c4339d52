// Holds the Chinese words of the stage, on which a step of a lesson shows bytes on their way.
import type { Outcome, Outcomes } from '../../../../ui/stage/outcome.ts';
import type { FrameWords } from '../en.ts';

function received([outcome, ...more]: Outcomes): string {
	if (more.length > 0) return `✓ 收到：${[outcome, ...more].map(named).join('、')}`;
	switch (outcome.type) {
		case 'failed':
			return `✗ 断开连接，代码 ${outcome.code}`;
		case 'text':
			return `✓ 读到“${outcome.text}”`;
		case 'binary':
			return '✓ 收到一条二进制消息';
		case 'ping':
			return '✓ 收到 Ping，回了一个 Pong';
		case 'pong':
			return '✓ 收到 Pong';
		case 'fragment':
			return '… 等着这条消息剩下的部分';
		case 'waits':
			return `… 还在等 ${outcome.bytes} 字节`;
		case 'closes':
			return `✓ 收到 Close，关闭码 ${outcome.code}`;
	}
}

/** 收到好几样东西时，其中一样的名字。 */
function named(outcome: Outcome): string {
	switch (outcome.type) {
		case 'text':
			return `“${outcome.text}”`;
		case 'binary':
			return '二进制';
		case 'ping':
			return 'Ping';
		case 'pong':
			return 'Pong';
		case 'closes':
			return 'Close';
		default:
			return '';
	}
}

export const stage: FrameWords['stage'] = {
	names: { client: '客户端', server: '服务器' },
	outcome: '结果',
	received,
};
