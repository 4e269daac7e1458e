/* The filter in plain C, as a measure of what the machine can do: the same model, history and result as filter.bench.ts.
   gcc -O3 -march=native -DSCENARIOS=4 filter.c -o filter -lm
   filter FILE COUNT quiet|silent   FILE: COUNT days (double), then COUNT levels (int32). Prints nanoseconds an instant and ln evidence.
   quiet : p <- (e p + (1 - e) pi) o factor / sum, e = exp(-rho d)
   silent: the same through the eigen basis of exp((Q - Lambda) d), one exp for each scenario and two K x K products */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef SCENARIOS
#define SCENARIOS 4
#endif
enum { K = SCENARIOS, LEVELS = 4 };
static const double halfLife = 90, reliability = 0.8;
static double prior[K], factor[LEVELS][K], rate[K], rho;
static double into[K][K], back[K][K], eigen[K];

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static void makeModel(void) {
  double theta[K][LEVELS], shown[LEVELS] = {0};
  rho = log(2) / halfLife;
  for (int s = 0; s < K; s++) {
    double total = 0;
    prior[s] = (K - s) / (K * (K + 1) / 2.0);
    rate[s] = 0.01 + 0.09 * ((s * 3) % K) / K;
    for (int l = 0; l < LEVELS; l++) total += theta[s][l] = 1 + (s * 7 + l * 3) % 5;
    for (int l = 0; l < LEVELS; l++) theta[s][l] /= total;
    for (int l = 0; l < LEVELS; l++) shown[l] += prior[s] * theta[s][l];
  }
  for (int l = 0; l < LEVELS; l++)
    for (int s = 0; s < K; s++) factor[l][s] = reliability * theta[s][l] + (1 - reliability) * shown[l];
}

/* Jacobi rotations of rho sqrt(pi)' sqrt(pi) - rho - Lambda. */
static void makeBasis(void) {
  double a[K][K], v[K][K];
  for (int i = 0; i < K; i++)
    for (int j = 0; j < K; j++) {
      a[i][j] = rho * sqrt(prior[i] * prior[j]) - (i == j ? rho + rate[i] : 0);
      v[i][j] = i == j;
    }
  for (int sweep = 0; sweep < 50; sweep++)
    for (int p = 0; p < K; p++)
      for (int q = p + 1; q < K; q++) {
        if (fabs(a[p][q]) < 1e-300) continue;
        double angle = 0.5 * atan2(2 * a[p][q], a[q][q] - a[p][p]), c = cos(angle), s = sin(angle);
        for (int k = 0; k < K; k++) {
          double x = a[k][p], y = a[k][q];
          a[k][p] = c * x - s * y;
          a[k][q] = s * x + c * y;
        }
        for (int k = 0; k < K; k++) {
          double x = a[p][k], y = a[q][k];
          a[p][k] = c * x - s * y;
          a[q][k] = s * x + c * y;
        }
        for (int k = 0; k < K; k++) {
          double x = v[k][p], y = v[k][q];
          v[k][p] = c * x - s * y;
          v[k][q] = s * x + c * y;
        }
      }
  for (int k = 0; k < K; k++) {
    eigen[k] = a[k][k];
    for (int s = 0; s < K; s++) {
      into[s][k] = v[s][k] / sqrt(prior[s]);
      back[k][s] = v[s][k] * sqrt(prior[s]);
    }
  }
}

static double filter(const double *time, const int *level, long count, int silent, double *out) {
  double p[K], now = 0, product = 1, logEvidence = 0;
  memcpy(p, prior, sizeof p);
  for (long i = 0; i < count; i++) {
    double q[K], days = time[i] - now, mass = 0;
    if (silent) {
      double part[K];
      for (int k = 0; k < K; k++) {
        double sum = 0;
        for (int s = 0; s < K; s++) sum += p[s] * into[s][k];
        part[k] = sum * exp(eigen[k] * days);
      }
      for (int s = 0; s < K; s++) {
        double sum = 0;
        for (int k = 0; k < K; k++) sum += part[k] * back[k][s];
        q[s] = sum;
      }
    } else {
      double kept = exp(-rho * days);
      for (int s = 0; s < K; s++) q[s] = kept * p[s] + (1 - kept) * prior[s];
    }
    for (int s = 0; s < K; s++) mass += q[s] *= factor[level[i]][s];
    for (int s = 0; s < K; s++) out[i * K + s] = p[s] = q[s] / mass;
    now = time[i];
    product *= mass;
    if (i % 32 == 31) {
      logEvidence += log(product);
      product = 1;
    }
  }
  return logEvidence + log(product);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  long count = atol(argv[2]);
  int silent = strcmp(argv[3], "silent") == 0, rounds = count >= 1000000 ? 7 : 3000000 / count;
  double *time = malloc(8 * count), *out = malloc(8 * count * K), best = 1e9, logEvidence = 0;
  int *level = malloc(4 * count);
  FILE *file = fopen(argv[1], "rb");
  if (!file || fread(time, 8, count, file) != (size_t)count || fread(level, 4, count, file) != (size_t)count) return 1;
  makeModel();
  makeBasis();
  for (int round = 0; round < rounds; round++) {
    double start = seconds();
    logEvidence = filter(time, level, count, silent, out);
    if (seconds() - start < best) best = seconds() - start;
  }
  printf("{\"nanoseconds\":%.3f,\"logEvidence\":%.15g}\n", best * 1e9 / count, logEvidence);
  return 0;
}
