"""The fits of a calibration by scikit-learn, timed: six logistic regressions and one isotonic regression.

Usage: /usr/bin/python3 calibration-peer.py FOLDER, which holds x, y, weight and fold as raw numbers and shape.json. Writes one
line of JSON: the seconds of the fastest of some passes per solver, and what was fitted.
"""

import json
import os
import sys
import time

import numpy as np
import sklearn
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

folder = sys.argv[1]
with open(os.path.join(folder, "shape.json"), encoding="utf-8") as file:
    shape = json.load(file)


def column(name):
    return np.fromfile(os.path.join(folder, name))


x = column("x").reshape(shape["rows"], shape["columns"])
y, weight, fold = column("y").astype(int), column("weight"), column("fold").astype(int)


def fit(solver, rows):
    scaler = StandardScaler().fit(x[rows])
    model = LogisticRegression(C=1.0, solver=solver, tol=shape["tolerance"], max_iter=1000)
    return scaler, model.fit(scaler.transform(x[rows]), y[rows], sample_weight=weight[rows])


def all_fits(solver):
    _, model = fit(solver, slice(None))
    held = np.empty(len(y))
    for k in np.unique(fold):
        scaler, part = fit(solver, fold != k)
        held[fold == k] = part.predict_proba(scaler.transform(x[fold == k]))[:, 1]
    return model, IsotonicRegression(out_of_bounds="clip").fit(held, y, sample_weight=weight)


report = {"version": sklearn.__version__, "seconds": {}}
for solver in ["newton-cholesky", "lbfgs"]:
    seconds = []
    for _ in range(shape["passes"]):
        started = time.perf_counter()
        model, curve = all_fits(solver)
        seconds.append(time.perf_counter() - started)
    report["seconds"][solver] = min(seconds)
    if solver == "newton-cholesky":
        report["coefficients"] = model.coef_[0].tolist()
        report["intercept"] = float(model.intercept_[0])
        report["curve"] = curve.predict(np.linspace(0, 1, shape["points"])).tolist()
print(json.dumps(report))
