import { describe, expect, test } from '@jest/globals';
import { parseSettings } from '../../src/simulator/settings.js';

describe('the settings of a simulator that runs alone', () => {
  test('have defaults, also where they are set to nothing', () => {
    expect(parseSettings({ SIMULATOR_PORT: '', HOST: ' ' })).toEqual({
      isValid: true,
      settings: { host: '127.0.0.1', port: 4010, speed: 60, servers: 24, seed: 'drs' },
    });
  });

  test('are read from the environment', () => {
    const env = {
      SIMULATOR_PORT: '0',
      SIMULATOR_SPEED: '0.5',
      SIMULATOR_SERVERS: '3',
      SIMULATOR_SEED: ' another ',
      HOST: '::1',
    };

    expect(parseSettings(env)).toEqual({
      isValid: true,
      settings: { host: '::1', port: 0, speed: 0.5, servers: 3, seed: 'another' },
    });
  });

  test('are refused with all problems at once, each with its name, rule and advice', () => {
    const env = {
      SIMULATOR_PORT: '65536',
      SIMULATOR_SPEED: '-1',
      SIMULATOR_SERVERS: '1.5',
      HOST: 'http://here',
    };

    expect(parseSettings(env)).toEqual({
      isValid: false,
      problems: [
        'HOST must be a host name or an IP address, but is "http://here": set nothing for 127.0.0.1.',
        'SIMULATOR_PORT must be a whole number from 0 to 65535, but is "65536": set a free port, 0 to take any, or nothing for 4010.',
        'SIMULATOR_SPEED must be a number from 0.001 to 100000, but is "-1": set 1 for the speed of life, or nothing for 60, where a 20-minute drill takes 20 seconds.',
        'SIMULATOR_SERVERS must be a whole number from 0 to 10000, but is "1.5": set how many ordinary source servers there shall be, or nothing for 24.',
      ],
    });
  });

  test.each(['x', '1e3', '0x10', 'Infinity', 'NaN'])('do not take %j for a speed', (speed) => {
    expect(parseSettings({ SIMULATOR_SPEED: speed }).isValid).toBe(false);
  });
});
