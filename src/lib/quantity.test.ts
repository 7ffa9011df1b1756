import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount, parseCpuMillicores, parseMemoryGb } from './quantity';

const noQuantity = [undefined, null, '', 'many', 'Gi', '-1', '1,5', '1 2', '1e3', '0x10'];

describe('a count', () => {
  it.each([
    [3, 3],
    ['3', 3],
    [' 3 ', 3],
    [0, 0],
    ['0', 0],
  ])('%j is %j', (given, count) => {
    expect(parseCount(given)).toBe(count);
  });

  it.each([...noQuantity, '3m', '3Gi'])('%j is none', (given) => {
    expect(parseCount(given)).toBeUndefined();
  });
});

describe('millicores', () => {
  it.each([
    ['a plain number is millicores already', 125, 125],
    ['a small plain number is not taken for cores', 2, 2],
    ['the suffix m says thousandths of a core', '125m', 125],
    ['a text without suffix is cores', '2', 2000],
    ['cores may be a fraction', '0.5', 500],
    ['64 is the last text taken for cores', '64', 64_000],
    ['a text beyond any number of cores is millicores', '500', 500],
    ['nothing runs on zero', 0, 0],
  ])('%s', (_, given, millicores) => {
    expect(parseCpuMillicores(given)).toBe(millicores);
  });

  it.each([...noQuantity, '2Gi', '2M'])('%j is none', (given) => {
    expect(parseCpuMillicores(given)).toBeUndefined();
  });
});

describe('gigabytes of memory', () => {
  it.each([
    ['a plain number is gigabytes', 0.5, 0.5],
    ['so is a text without unit', '4', 4],
    ['mebibytes', '512Mi', 0.5],
    ['gibibytes', '4Gi', 4],
    ['kibibytes', '1048576Ki', 1],
    ['tebibytes', '1Ti', 1024],
    ['a blank before the unit', '4 Gi', 4],
    ['a number beyond any replica is bytes', 8 * 2 ** 30, 8],
    ['so is such a text', String(8 * 2 ** 30), 8],
  ])('%s', (_, given, gigabytes) => {
    expect(parseMemoryGb(given)).toBe(gigabytes);
  });

  it('counts decimal units in binary gigabytes', () => {
    expect(parseMemoryGb('4G')).toBeCloseTo(3.725, 3);
    expect(parseMemoryGb('512M')).toBeCloseTo(0.477, 3);
  });

  it.each([...noQuantity, '4GB', '4gi', '4m'])('%j is none', (given) => {
    expect(parseMemoryGb(given)).toBeUndefined();
  });
});

it('reads back every size it is given in Kubernetes units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32_000 }), (size) => {
      expect(parseCpuMillicores(`${size}m`)).toBe(size);
      expect(parseMemoryGb(`${size}Mi`)).toBe(size / 1024);
      expect(parseMemoryGb(`${size}Gi`)).toBe(size);
    }),
  );
});
