import { atOnce } from '../../src/engine/at-once.ts';
import { judgeInTurn, type ServerJudgement } from '../../src/lessons/script/judge-server.ts';
import type { ServerTask } from '../../src/lessons/script/play-server.ts';

/** Plays all cases of a task at once. */
export function judgeServer(task: ServerTask, text: string): ServerJudgement {
	return atOnce(judgeInTurn(task, text));
}
