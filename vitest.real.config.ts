import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Real chains are never part of the repository: CHAIN_DATA names the folder that holds them.
export default mergeConfig(base, defineConfig({ test: { testTimeout: 60_000 } }), true) satisfies object;
