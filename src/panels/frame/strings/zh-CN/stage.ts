// Holds the Chinese words of the stage, on which a step of a lesson shows bytes on their way.
import type { RuleCode } from '../../../../engine/report/index.ts';
import type { Outcome, Outcomes } from '../../../../ui/stage/outcome.ts';
import type { FrameWords } from '../en.ts';

/** 一两个词说明错在哪里：学生在课上改坏的那些地方。 */
function wrong(rule: RuleCode): string {
	switch (rule) {
		case 'frame-rsv1':
		case 'frame-rsv2':
		case 'frame-rsv3':
			return '：RSV 须为 0';
		case 'frame-opcode-reserved-data':
		case 'frame-opcode-reserved-control':
			return '：没有这个操作码';
		case 'fragment-start-missing':
			return '：没有上文';
		case 'control-unfragmented':
			return '：FIN 须为 1';
		case 'mask-server':
			return '：MASK 须为 0';
		case 'mask-client':
			return '：MASK 须为 1';
		default:
			return '';
	}
}

function received([outcome, ...more]: Outcomes): string {
	if (more.length > 0) return `✓ 收到：${[outcome, ...more].map(named).join('、')}`;
	switch (outcome.type) {
		case 'failed':
			return `✗ 断开，关闭码 ${outcome.code}${wrong(outcome.rule)}`;
		case 'text':
			return `✓ 读到“${outcome.text}”`;
		case 'binary':
			return '✓ 收到一条二进制消息';
		case 'ping':
			return '✓ 收到 Ping';
		case 'pong':
			return '✓ 收到 Pong';
		case 'fragment':
			return '… 还在等这条消息的后半截';
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
