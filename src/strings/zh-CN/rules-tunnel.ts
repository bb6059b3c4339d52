import type { TunnelRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, TaleWords>> = {};
